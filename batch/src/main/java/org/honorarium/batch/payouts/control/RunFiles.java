package org.honorarium.batch.payouts.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.files.boundary.FileWriting;

/** Writes the payment files of a released run. What is written already is not written again. */
@Dependent
@Named
public class RunFiles extends AbstractBatchlet {

    @Inject FileWriting files;
    @Inject @BatchProperty String run;

    @Override
    public String process() {
        Actor.SYSTEM.run(() -> files.write(UUID.fromString(run)));
        return "COMPLETED";
    }
}
