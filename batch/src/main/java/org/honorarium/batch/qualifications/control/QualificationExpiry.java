package org.honorarium.batch.qualifications.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.honorarium.actors.entity.Actor;
import org.honorarium.qualifications.boundary.Expiries;

/** Ends what is over on a day and tells what ends soon, portion by portion until none is left. */
@Dependent
@Named
public class QualificationExpiry extends AbstractBatchlet {

    @Inject Expiries expiries;
    @Inject @BatchProperty String day;

    private volatile boolean stopped;

    @Override
    public String process() {
        var today = LocalDate.parse(day);
        Actor.SYSTEM.run(
                () -> {
                    all(expiries::expireSome, today);
                    all(expiries::tellSome, today);
                });
        return stopped ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void all(ToIntFunction<LocalDate> some, LocalDate today) {
        while (!stopped && some.applyAsInt(today) > 0) {
            // Each call is one transaction. Nothing is kept between them.
        }
    }
}
