package org.honorarium.batch.payouts.boundary;

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
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.batch.jobs.boundary.Jobs;
import org.honorarium.departures.boundary.RestorationLook;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;

/**
 * Looks every few seconds, on every server, what is due: a night whose cut-off has passed, a night
 * that somebody left unfinished, a released run without its files. That a night begins once is
 * settled by its row; this only makes sure that somebody is at work on it. A payer or a run for
 * which it fails does not keep the others waiting.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
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
        Actor.SYSTEM.run(
                () -> {
                    attempt("the beginning of nights", this::beginNights);
                    attempt("nights to go on with", this::goOnWithNights);
                    attempt("files to be written", this::goOnWithFiles);
                    attempt("imports without a sign", imports::breakOffSilent);
                });
    }

    private void beginNights() {
        // After a restore people bring in first what is lost; a night before that would pay it
        // twice.
        if (!restorations.findsOneOpen()) {
            each("the night of payer", payers.list().stream().map(Payer::id), this::beginWhatIsDue);
        }
    }

    private void goOnWithNights() {
        each("the night of run", unfinished(RunState.RUNNING), run -> jobs.start(NIGHT, run));
    }

    private void goOnWithFiles() {
        each("the files of run", unfinished(RunState.RELEASED), run -> jobs.start(FILES, run));
    }

    private void beginWhatIsDue(UUID payer) {
        payers.lastBusinessDate(payer, clock.instant()).ifPresent(date -> runs.begin(payer, date));
    }

    private Stream<UUID> unfinished(RunState state) {
        return runs.unfinished(state).stream().map(Run::id);
    }

    private static void each(String what, Stream<UUID> ids, Consumer<UUID> work) {
        ids.forEach(id -> attempt(what + " " + id, () -> work.accept(id)));
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, what + " failed this time", failure);
        }
    }
}
