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
import org.honorarium.audit.boundary.Audit;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.payouts.control.PayoutRows;
import org.honorarium.payouts.control.Reopening;
import org.honorarium.payouts.control.RunRows;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.Releasing;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunRejected;

/**
 * What a person decides about the payouts of a night: cancel one, release the rest. From the
 * release on the money is no longer owed to the annotators but on its way.
 */
@Stateless
@Allowed(FINANCE)
public class Releases {

    @Inject RunRows runs;
    @Inject PayoutRows payouts;
    @Inject Reopening reopening;
    @Inject Ledger ledger;
    @Inject Audit audit;
    @Inject Event<Releasing> releasing;
    @Inject Clock clock;

    /**
     * Releases all reserved payouts of a run, once. Its payment files can be written from now on.
     *
     * @throws RunRejected if there is no such run, it is not ready, or this person started it
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
        releasing.fire(new Releasing(id));
        var now = clock.instant();
        var orders = payouts.release(id, now);
        ledger.callOff(orders.stream().map(TransferOrder::subject).toList());
        ledger.post(orders);
        runs.release(id, by.id(), now);
        audit.note(
                "payouts/run-released",
                id,
                Map.of("state", run.state().name()),
                Map.of("state", "RELEASED", "payouts", Integer.toString(orders.size())));
        return runs.find(id).orElseThrow();
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
