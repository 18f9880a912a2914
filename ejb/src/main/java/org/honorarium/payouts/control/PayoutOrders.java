package org.honorarium.payouts.control;

import static org.honorarium.ledger.entity.AccountType.LIQUIDITY;
import static org.honorarium.ledger.entity.AccountType.PAYOUT_CLEARING;
import static org.honorarium.ledger.entity.AccountType.TAX_PAYABLE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.Payout;

/**
 * What the release of payouts moves in the books. All of a payout's amount leaves the annotator's
 * account: what is taken of debts to what they owe, tax to the tax owed, the rest to clearing. What
 * is exchanged goes through liquidity, in by one currency and out by the other, so that each
 * currency closes by itself. A payout that is not paid after all moves all of it back.
 */
@Dependent
public class PayoutOrders {

    @Inject Ids ids;

    public List<TransferOrder> released(List<Payout> payouts, Instant at) {
        return payouts.stream().flatMap(payout -> released(payout, at).stream()).toList();
    }

    /**
     * What was released goes back the way it came.
     *
     * @param from where the money that was to be paid is now: clearing, or the bank
     * @param code why it comes back from there
     */
    public List<TransferOrder> takenBack(
            Payout payout, AccountKey from, TransferCode code, Instant at) {
        var steps = new ArrayList<>(steps(payout));
        var last = steps.removeLast();
        steps.add(new Step(last.debit(), from, last.amount(), code));
        // The annotator's account last: nothing is taken from there that has not come back.
        Collections.reverse(steps);
        return steps.stream().map(step -> order(step.back(), payout, at)).toList();
    }

    private List<TransferOrder> released(Payout payout, Instant at) {
        return steps(payout).stream().map(step -> order(step, payout, at)).toList();
    }

    private static List<Step> steps(Payout payout) {
        var amounts = payout.amounts();
        var steps = new ArrayList<Step>();
        var from = payout.payable();
        if (amounts.debts().isPositive()) {
            var debts = amounts.debts();
            steps.add(new Step(from, payout.receivable(), debts, TransferCode.DEBT_RECOVERED));
        }
        if (amounts.isExchanged()) {
            var in = own(LIQUIDITY, payout, amounts.afterDebts());
            steps.add(new Step(from, in, amounts.afterDebts(), TransferCode.EXCHANGED));
            from = own(LIQUIDITY, payout, amounts.exchanged());
        }
        if (amounts.tax().isPositive()) {
            var owed = own(TAX_PAYABLE, payout, amounts.tax());
            steps.add(new Step(from, owed, amounts.tax(), TransferCode.TAX_WITHHELD));
        }
        var clearing = own(PAYOUT_CLEARING, payout, amounts.paid());
        steps.add(new Step(from, clearing, amounts.paid(), TransferCode.PAYOUT_RELEASED));
        return steps;
    }

    private TransferOrder order(Step step, Payout payout, Instant at) {
        return new TransferOrder(
                ids.next(),
                step.debit(),
                step.credit(),
                step.amount(),
                step.code(),
                payout.id(),
                at);
    }

    private static AccountKey own(AccountType type, Payout payout, Money amount) {
        return AccountKey.own(type, payout.payer(), amount.currency());
    }

    private record Step(AccountKey debit, AccountKey credit, Money amount, TransferCode code) {

        Step back() {
            var reason =
                    switch (code) {
                        case DEBT_RECOVERED -> TransferCode.DEBT_PUT_BACK;
                        case EXCHANGED -> TransferCode.EXCHANGE_PUT_BACK;
                        case TAX_WITHHELD -> TransferCode.TAX_PUT_BACK;
                        default -> code;
                    };
            return new Step(credit, debit, amount, reason);
        }
    }
}
