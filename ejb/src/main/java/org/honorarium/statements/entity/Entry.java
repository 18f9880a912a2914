package org.honorarium.statements.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.HoldReason;

/**
 * What a statement says about the money in one currency.
 *
 * @param reason why it is held; null if it is paid
 * @param items how many earnings
 * @param gross what they add up to; null where that was found to be uncertain
 * @param rate null unless it is exchanged
 * @param exchanged what is left after debts, in the other currency; null unless it is exchanged
 * @param paid what goes to the bank; null if it is held
 * @param payout null if it is held
 * @param account where it goes, masked; null if it is held
 * @param endToEndId null if it is held
 * @param payOn the first day on which the bank can be asked to pay; null if it is held, or if
 *     nobody said so then
 * @param projects what is paid, by project; empty if it is held
 */
public record Entry(
        UUID statement,
        String currency,
        HoldReason reason,
        long items,
        Money gross,
        Money debts,
        SaidRate rate,
        Money exchanged,
        Money tax,
        Money paid,
        UUID payout,
        String account,
        String endToEndId,
        LocalDate payOn,
        List<ProjectSum> projects) {

    public Entry {
        projects = List.copyOf(projects);
    }

    public Entry with(List<ProjectSum> found) {
        return new Entry(
                statement,
                currency,
                reason,
                items,
                gross,
                debts,
                rate,
                exchanged,
                tax,
                paid,
                payout,
                account,
                endToEndId,
                payOn,
                found);
    }

    public boolean isPaid() {
        return payout != null;
    }
}
