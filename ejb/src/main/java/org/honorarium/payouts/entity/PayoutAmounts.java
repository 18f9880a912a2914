package org.honorarium.payouts.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.honorarium.exchange.entity.Exchange;
import org.honorarium.money.entity.Money;
import org.honorarium.tax.entity.TaxBasis;

/**
 * What a payout is made of, in the order in which it is worked out: what was earned, less debts,
 * exchanged where it is paid in another currency, less tax. What is left is what the bank pays. The
 * statement that decides a portion says the same in SQL.
 *
 * @param gross what its lines add up to, in the currency in which it was earned
 * @param debts what is taken of debts, in that currency
 * @param exchanged what is left then, in the other currency; null where nothing is exchanged
 * @param tax what is withheld of that
 */
public record PayoutAmounts(Money gross, Money debts, Money exchanged, Money tax) {

    /** What a night would make of this. Every share is rounded down, in favour of the payee. */
    public static PayoutAmounts of(
            Money gross, Owing owing, Optional<Exchange> exchange, List<TaxShare> taxes) {
        var debts = owing.taken(gross);
        var exchanged = exchange.map(rate -> rate.change(gross.minus(debts))).orElse(null);
        var base = exchanged == null ? gross.minus(debts) : exchanged;
        var rest = base;
        for (var tax : taxes) {
            rest = rest.minus(tax.of(base, rest));
        }
        return new PayoutAmounts(gross, debts, exchanged, base.minus(rest));
    }

    /** What is left after debts, in the currency in which it was earned. */
    public Money afterDebts() {
        return gross.minus(debts);
    }

    /** What is left after debts, in the currency in which it is paid. */
    public Money beforeTax() {
        return exchanged == null ? afterDebts() : exchanged;
    }

    /** What the bank pays. */
    public Money paid() {
        return beforeTax().minus(tax);
    }

    public boolean isExchanged() {
        return exchanged != null;
    }

    /** Whether the bank pays something else than was earned. */
    public boolean isChanged() {
        return isExchanged() || debts.isPositive() || tax.isPositive();
    }

    /**
     * What somebody owes, and which share of a night's pay may be used for it.
     *
     * @param left nothing where there is no debt
     */
    public record Owing(Money left, int sharePercent) {

        Money taken(Money gross) {
            var most = new Money(gross.minor() * sharePercent / 100, gross.currency());
            return left.compareTo(most) < 0 ? left : most;
        }
    }

    /** A rule that takes tax. */
    public record TaxShare(BigDecimal share, TaxBasis basis) {

        Money of(Money base, Money rest) {
            var from = basis == TaxBasis.PAYOUT ? base : rest;
            var minor = BigDecimal.valueOf(from.minor()).multiply(share);
            return new Money(
                    minor.setScale(0, RoundingMode.DOWN).longValueExact(), from.currency());
        }
    }
}
