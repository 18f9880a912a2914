package org.honorarium.batch.consensus.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.consensus.boundary.Estimating;

/**
 * Begins the nightly estimate of the task types' consensus. It looks every minute, so that what was
 * named just now is estimated soon, and a night during which no server ran is made up for.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class ConsensusWatch {

    static final String ESTIMATE = "estimate-consensus";

    /** All that is due is one job: a server is at it once. */
    private static final UUID ALL = new UUID(0, 0);

    private static final Logger LOGGER = System.getLogger(ConsensusWatch.class.getName());

    @Inject Estimating estimating;
    @Inject Jobs jobs;

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(this::beginWhatIsDue);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "labels were not looked at this time", failure);
        }
    }

    private void beginWhatIsDue() {
        var today = estimating.today();
        if (!estimating.due(today).isEmpty()) {
            jobs.start(ESTIMATE, ALL, Map.of("day", today.toString()));
        }
    }
}
