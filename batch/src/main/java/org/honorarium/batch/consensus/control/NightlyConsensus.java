package org.honorarium.batch.consensus.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.consensus.boundary.Estimating;

/** Estimates the consensus of one task type. */
@Dependent
@Named
public class NightlyConsensus extends AbstractBatchlet {

    @Inject Estimating estimating;
    @Inject @BatchProperty String subject;
    @Inject @BatchProperty String day;

    @Override
    public String process() {
        Actor.SYSTEM.run(() -> estimating.estimate(UUID.fromString(subject), LocalDate.parse(day)));
        return "COMPLETED";
    }
}
