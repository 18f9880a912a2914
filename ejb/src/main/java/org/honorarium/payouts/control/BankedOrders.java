package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.payouts.entity.BankStep;
import org.honorarium.payouts.entity.Payout;

/** What the steps of payouts after their file move in the books. */
@Dependent
public class BankedOrders {

    @Inject PayoutOrders orders;
    @Inject Ids ids;

    /** What is settled leaves the house; all else goes back the way it came. */
    public List<TransferOrder> of(BankStep step, List<Payout> payouts, Instant eventAt) {
        return payouts.stream().flatMap(payout -> of(step, payout, eventAt).stream()).toList();
    }

    private List<TransferOrder> of(BankStep step, Payout payout, Instant eventAt) {
        return step.opensItems()
                ? orders.takenBack(payout, step.debit(payout), step.code(), eventAt)
                : List.of(settled(step, payout, eventAt));
    }

    private TransferOrder settled(BankStep step, Payout payout, Instant eventAt) {
        return new TransferOrder(
                ids.next(),
                step.debit(payout),
                BankStep.bank(payout),
                payout.amounts().paid(),
                step.code(),
                payout.id(),
                eventAt);
    }
}
