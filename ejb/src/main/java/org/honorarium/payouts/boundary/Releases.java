package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.payouts.control.HeldSince;
import org.honorarium.payouts.control.PayoutOrders;
import org.honorarium.payouts.control.PayoutRows;
import org.honorarium.payouts.control.Reopening;
import org.honorarium.payouts.control.RunRows;
import org.honorarium.payouts.control.Safeguards;
import org.honorarium.payouts.entity.CallingOff;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.Releasing;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.payouts.entity.RunState;

/**
 * What a person decides about the payouts of a night: cancel one, release the rest. From the
 * release on the money is no longer owed to the annotators but on its way.
 */
@Stateless
@Allowed(FINANCE)
public class Releases {

    @Inject RunRows runs;
    @Inject PayoutRows payouts;
    @Inject PayoutOrders orders;
    @Inject Reopening reopening;
    @Inject HeldSince heldSince;
    @Inject Safeguards safeguards;
    @Inject Ledger ledger;
    @Inject Audit audit;
    @Inject Event<Releasing> releasing;
    @Inject Event<CallingOff> callingOff;
    @Inject Clock clock;

    /**
     * Releases all reserved payouts of a run, once. Its payment files can be written from now on.
     * What would go to somebody who is held since the night is called off first.
     *
     * @throws RunRejected if there is no such run, it is not ready, this person started it, its
     *     payer is stopped, nobody else approved what no person began or what is over the payer's
     *     limit, or it pays somebody over the limit whom nobody but this person cleared
     */
    public Run release(UUID id) {
        var run = runs.lock(id).orElseThrow(() -> RunRejected.runNotFound(id));
        var by = Actor.current();
        if (by.id().equals(run.releasedBy())) {
            return run;
        }
        run.releaseRefusedTo(by)
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        var now = clock.instant();
        int called = heldSince.callOff(id, now);
        safeguards
                .against(run, by.id())
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        releasing.fire(new Releasing(id));
        var released = payouts.release(id, now);
        ledger.callOff(released.stream().map(Payout::id).toList());
        ledger.post(orders.released(released, now));
        runs.release(id, by.id(), now);
        audit.note(
                "payouts/run-released",
                id,
                Map.of("state", run.state().name()),
                Map.of(
                        "state", "RELEASED",
                        "payouts", Integer.toString(released.size()),
                        "calledOff", Integer.toString(called)));
        return runs.find(id).orElseThrow();
    }

    /**
     * Approves a run for somebody else to release it: needed where no person began it, or where it
     * is over its payer's limit. The same person's word again changes nothing.
     *
     * @throws RunRejected if there is no such run, or it is not ready
     */
    public void approve(UUID id) {
        var run = runs.lock(id).orElseThrow(() -> RunRejected.runNotFound(id));
        var by = Actor.current();
        if (safeguards.approvals(id).stream().anyMatch(one -> one.by().equals(by.id()))) {
            return;
        }
        if (run.state() != RunState.RESERVED) {
            throw RunRejected.notReadyForRelease(run);
        }
        if (by.has(Role.SERVICE)) {
            throw RunRejected.personMissing();
        }
        if (safeguards.approve(id, by.id(), clock.instant())) {
            audit.note("payouts/run-approved", id, Map.of(), Map.of());
        }
    }

    /**
     * Cancels a reserved payout: its items are open again and come up the next night. The same
     * again changes nothing.
     *
     * @throws RunRejected without a reason, if there is no such payout, or it is not reserved
     */
    public void cancel(UUID id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw RunRejected.reasonMissing();
        }
        var payout = lock(id);
        if (payout.state() == PayoutState.CANCELLED) {
            return;
        }
        if (payout.state() != PayoutState.RESERVED) {
            throw RunRejected.notReserved(id, payout.state().name());
        }
        callingOff.fire(new CallingOff(List.of(id)));
        ledger.callOff(List.of(id));
        var now = clock.instant();
        payouts.cancel(id, reason.strip(), now);
        reopening.putBack(List.of(id), now);
        audit.note(
                "payouts/payout-cancelled",
                id,
                Map.of("state", payout.state().name()),
                Map.of("state", "CANCELLED", "reason", reason.strip()));
    }

    /** The payouts of a run in one currency stand in their payment file. */
    @Allowed(SYSTEM)
    public int filed(UUID run, String currency) {
        return payouts.filed(run, currency, clock.instant());
    }

    /** All payment files of a run are written. */
    @Allowed(SYSTEM)
    public void allFiled(UUID run) {
        runs.filed(run);
    }

    private Payout lock(UUID id) {
        return payouts.lock(id).orElseThrow(() -> RunRejected.payoutNotFound(id));
    }
}
