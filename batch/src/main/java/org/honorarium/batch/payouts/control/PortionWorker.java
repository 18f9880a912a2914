package org.honorarium.batch.payouts.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.payouts.boundary.Nights;
import org.honorarium.payouts.entity.NightStep;
import org.honorarium.payouts.entity.Work;

/**
 * Takes portion after portion of one step until none is left. Which portions exist, which are done
 * and what is done to them is known to {@link Nights}; this class only keeps a thread busy, on this
 * node as on any other.
 */
@Dependent
@Named
public class PortionWorker extends AbstractBatchlet {

    private static final Logger LOGGER = System.getLogger(PortionWorker.class.getName());

    private static final int FAILURES_IN_A_ROW = 20;
    private static final long PAUSE_MILLIS = 250;

    @Inject Nights nights;
    @Inject @BatchProperty String run;
    @Inject @BatchProperty String step;

    private volatile boolean stopped;
    private int failures;

    @Override
    public String process() throws Exception {
        return Actor.SYSTEM.call(this::workUntilComplete);
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private String workUntilComplete() throws InterruptedException {
        var id = UUID.fromString(run);
        var night = NightStep.valueOf(step);
        var work = Work.DONE;
        while (!stopped && work != Work.COMPLETE) {
            // Each call is one transaction. Nothing is kept between them.
            work = next(id, night);
            if (work == Work.WAIT) {
                Thread.sleep(PAUSE_MILLIS * (1 + failures));
            }
        }
        return stopped ? "STOPPED" : "COMPLETED";
    }

    private Work next(UUID id, NightStep night) {
        try {
            var work = nights.workNext(id, night);
            failures = 0;
            return work;
        } catch (RuntimeException failure) {
            if (++failures > FAILURES_IN_A_ROW) {
                throw failure;
            }
            LOGGER.log(
                    Level.INFO,
                    "run {0}, {1}: tried again after {2}",
                    id,
                    night,
                    failure.getMessage());
            return Work.WAIT;
        }
    }
}
