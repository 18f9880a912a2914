package org.honorarium.statements.entity;

import java.util.List;
import org.honorarium.money.entity.Money;

/**
 * What a month's nights paid of what was earned in one currency and is paid in one: the sums of
 * their statements, which are kept as they were said.
 *
 * @param currency in which it was earned
 * @param nights how many of them paid
 * @param exchanged what was left after debts, in the other currency; null unless it is exchanged
 * @param paid what went to the bank
 * @param putBack what of this and of earlier months was not paid after all, in this month
 */
public record MonthSum(
        String currency,
        long nights,
        long items,
        Money gross,
        Money debts,
        Money exchanged,
        Money tax,
        Money paid,
        Money putBack) {

    /**
     * @param entries of one currency each, all paid in the same one; may be none
     * @param putBack in these currencies
     */
    public static MonthSum of(
            String currency, String paidIn, List<Entry> entries, List<PutBack> putBack) {
        var nothing = Money.zero(paidIn);
        boolean exchanged = !paidIn.equals(currency);
        return new MonthSum(
                currency,
                entries.size(),
                entries.stream().mapToLong(Entry::items).sum(),
                entries.stream().map(Entry::gross).reduce(Money.zero(currency), Money::plus),
                entries.stream().map(Entry::debts).reduce(Money.zero(currency), Money::plus),
                exchanged
                        ? entries.stream().map(Entry::exchanged).reduce(nothing, Money::plus)
                        : null,
                entries.stream().map(Entry::tax).reduce(nothing, Money::plus),
                entries.stream().map(Entry::paid).reduce(nothing, Money::plus),
                putBack.stream().map(PutBack::paid).reduce(nothing, Money::plus));
    }

    /** What the bank has got of it, as far as this month knows. */
    public Money stays() {
        return paid.minus(putBack);
    }
}
