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

    @Inject Ids ids;

    public List<TransferOrder> of(BankStep step, List<Payout> payouts, Instant eventAt) {
        return payouts.stream().map(payout -> order(step, payout, eventAt)).toList();
    }

    private TransferOrder order(BankStep step, Payout payout, Instant eventAt) {
        return new TransferOrder(
                ids.next(),
                step.debit(payout),
                step.credit(payout),
                payout.amount(),
                step.code(),
                payout.id(),
                eventAt);
    }
}
