package org.honorarium.batch.payouts.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;

/**
 * What finance sets going: a night, and the payment files of a released one. First it is written
 * down, then a job begins; should that fail or the server die between the two, {@link NightWatch}
 * begins it, so that whoever asked is told the truth: the run has begun.
 */
@Stateless
@Allowed(FINANCE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayoutJobs {

    private static final Logger LOGGER = System.getLogger(PayoutJobs.class.getName());

    @Inject PayoutRuns runs;
    @Inject Releases releases;
    @Inject Jobs jobs;

    /** The run of a payer's business date; a second start is the same run. */
    public Run start(UUID payer, LocalDate businessDate) {
        var run = runs.begin(payer, businessDate);
        if (run.isRunning()) {
            begin(NightWatch.NIGHT, run);
        }
        return run;
    }

    /** Releases a run, and its payment files are written. */
    public Run release(UUID id) {
        var run = releases.release(id);
        begin(NightWatch.FILES, run);
        return run;
    }

    /** What is written down has begun, whoever is at work on it, and when. */
    private void begin(String job, Run run) {
        try {
            jobs.start(job, run.id());
        } catch (RuntimeException failure) {
            LOGGER.log(
                    Level.WARNING,
                    "%s of run %s goes on with the next night watch".formatted(job, run.id()),
                    failure);
        }
    }
}
