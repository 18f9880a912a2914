package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payouts.control.RunRows;
import org.honorarium.payouts.entity.Beginning;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.payouts.entity.RunState;

/** Payout runs: one per payer and business date, however often and wherever it is started. */
@Stateless
@Allowed({FINANCE, SYSTEM})
public class PayoutRuns {

    @Inject RunRows runs;
    @Inject Payers payers;
    @Inject Audit audit;
    @Inject Event<Beginning> beginning;
    @Inject Clock clock;

    /**
     * The run of a payer's business date, which begins now unless it began before. Its work is done
     * by {@link Nights}.
     *
     * @throws RunRejected if the business date's cut-off is still ahead
     */
    public Run begin(UUID payer, LocalDate businessDate) {
        var cutOff = payers.cutOff(payer, businessDate);
        var now = clock.instant();
        if (cutOff.isAfter(now)) {
            throw RunRejected.cutOffIsAhead(businessDate, cutOff.toString());
        }
        if (runs.of(payer, businessDate).isEmpty()) {
            beginning.fire(new Beginning(payer, runs.idOf(payer, businessDate, cutOff)));
        }
        boolean begun = runs.begin(payer, businessDate, cutOff, Actor.current().id(), now);
        var run = runs.of(payer, businessDate).orElseThrow();
        if (begun) {
            runs.addSteps(run.id());
            var before = runs.dateBefore(run).orElse(businessDate.minusDays(1));
            var resting = payers.resting(payer, before, businessDate);
            resting.forEach(currency -> runs.rest(run.id(), currency));
            audit.note(
                    "payouts/run-begun",
                    run.id(),
                    Map.of(),
                    Map.of("payer", payer.toString(), "businessDate", businessDate.toString()));
        }
        return run;
    }

    /** The run of a payer's business date, if it began. */
    @Allowed({FINANCE, AUDITOR, SYSTEM})
    public Optional<Run> find(UUID payer, LocalDate businessDate) {
        return runs.of(payer, businessDate);
    }

    /**
     * @throws RunRejected if there is none
     */
    @Allowed({FINANCE, AUDITOR, SYSTEM})
    public Run get(UUID run) {
        return runs.find(run).orElseThrow(() -> RunRejected.runNotFound(run));
    }

    /**
     * Runs that have work left: nights that are not over, and released runs without their files.
     */
    @Allowed(SYSTEM)
    public List<Run> unfinished(RunState state) {
        return runs.in(state);
    }
}
