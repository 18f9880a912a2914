package org.honorarium.batch.payouts.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.honorarium.actors.entity.Actor;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.departures.boundary.RestorationLook;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.entity.RunState;

/**
 * Looks every few seconds, on every server, what is due: a night whose cut-off has passed, a night
 * that somebody left unfinished, a released run without its files. That a night begins once is
 * settled by its row; this only makes sure that somebody is at work on it.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightWatch {

    static final String NIGHT = "nightly-payouts";
    static final String FILES = "write-files";

    private static final Logger LOGGER = System.getLogger(NightWatch.class.getName());

    @Inject Payers payers;
    @Inject PayoutRuns runs;
    @Inject Imports imports;
    @Inject Jobs jobs;
    @Inject RestorationLook restorations;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void look() {
        attempt(this::beginNights);
        attempt(this::goOn);
    }

    private static void attempt(Runnable work) {
        try {
            Actor.SYSTEM.run(work);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "the night watch saw nothing this time", failure);
        }
    }

    private void beginNights() {
        // After a restore people bring in first what is lost; a night before that would pay it
        // twice.
        if (!restorations.findsOneOpen()) {
            payers.list().forEach(this::beginWhatIsDue);
        }
    }

    private void goOn() {
        runs.unfinished(RunState.RUNNING).forEach(run -> jobs.start(NIGHT, run.id()));
        runs.unfinished(RunState.RELEASED).forEach(run -> jobs.start(FILES, run.id()));
        imports.breakOffSilent();
    }

    private void beginWhatIsDue(Payer payer) {
        payers.lastBusinessDate(payer.id(), clock.instant())
                .ifPresent(date -> runs.begin(payer.id(), date));
    }
}
