package org.honorarium.payouts.boundary;

import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.payouts.control.BankedOrders;
import org.honorarium.payouts.control.BankedRows;
import org.honorarium.payouts.control.Reopening;
import org.honorarium.payouts.entity.BankStep;
import org.honorarium.payouts.entity.CallingOff;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutState;

/**
 * Payouts that stand in payment files, on their way to the bank's answer. Each step moves the money
 * in the books in the same transaction, and opens again the items of what is not paid.
 */
@Stateless
@Allowed({FINANCE, SYSTEM})
public class BankedPayouts {

    private static final int AT_A_TIME = 1_000;
    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    // An answer moves money and then holds accounts; a release looks at holds and then moves money.
    // Who waits for the other waits before either has money in hand.
    private static final String WHAT_HOLDS = "what holds payees";

    @Inject BankedRows rows;
    @Inject Locks locks;
    @Inject Reopening reopening;
    @Inject Ledger ledger;
    @Inject BankedOrders orders;
    @Inject Event<CallingOff> callingOff;
    @Inject Clock clock;

    /** Nobody else changes these payouts until the transaction ends; this is how they stand. */
    public List<Payout> lock(Collection<UUID> payouts) {
        locks.share(WHAT_HOLDS);
        return rows.lock(payouts);
    }

    /**
     * Nobody else moves money of a payer's annotators until the transaction ends. For whoever puts
     * money back portion by portion: the accounts are locked once, in the order of all others.
     */
    public void lockAnnotators(UUID payer) {
        locks.share(WHAT_HOLDS);
        ledger.lockHolders(payer, LOWEST, HIGHEST);
    }

    /** As for all of a payer's annotators, for one of them. */
    public void lockAnnotator(UUID payer, UUID annotator) {
        locks.share(WHAT_HOLDS);
        ledger.lockHolders(payer, annotator, annotator);
    }

    /** The payouts of a file are in the bank's hands. */
    public int sent(Collection<UUID> ofFile) {
        var from = List.of(PayoutState.FILED);
        return rows.move(rows.inState(ofFile, from), from, PayoutState.SENT, clock.instant());
    }

    /** The payouts of a file never were in the bank's hands: all are owed again. */
    public int notAttempted(Collection<UUID> ofFile) {
        var filed = rows.inState(ofFile, BankStep.NOT_ATTEMPT.from());
        callingOff.fire(new CallingOff(filed));
        take(BankStep.NOT_ATTEMPT, filed, clock.instant());
        return filed.size();
    }

    /** The payouts of a file that the bank has said nothing final about. */
    public List<UUID> unanswered(Collection<UUID> ofFile) {
        return rows.inState(ofFile, BankStep.SETTLE.from());
    }

    /** The bank kept silent too long about these. They are asked about, never sent again. */
    public void silent(Collection<UUID> payouts) {
        rows.lock(payouts);
        rows.move(payouts, List.of(PayoutState.SENT), PayoutState.UNKNOWN, clock.instant());
    }

    /**
     * Takes this step with each of these, all or none.
     *
     * @throws IllegalStateException if one of them cannot take it
     */
    public void take(BankStep step, Collection<UUID> payouts, Instant eventAt) {
        var all = List.copyOf(payouts);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            takeSome(step, all.subList(from, Math.min(from + AT_A_TIME, all.size())), eventAt);
        }
    }

    private void takeSome(BankStep step, List<UUID> payouts, Instant eventAt) {
        var locked = rows.lock(payouts);
        var refused = locked.stream().filter(one -> !step.from().contains(one.state())).findFirst();
        if (refused.isPresent() || locked.size() != payouts.size()) {
            throw new IllegalStateException(step + " is not open to " + refused);
        }
        ledger.post(orders.of(step, locked, eventAt));
        var now = clock.instant();
        rows.move(payouts, step, now);
        if (step.opensItems()) {
            reopening.putBack(payouts, now);
        }
    }
}
