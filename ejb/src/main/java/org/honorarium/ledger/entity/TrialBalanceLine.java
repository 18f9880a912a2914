package org.honorarium.ledger.entity;

import org.honorarium.money.entity.Money;

/**
 * All accounts of one type in one currency: what was debited, what was credited, what is promised.
 */
public record TrialBalanceLine(
        AccountType type, long accounts, Money debits, Money credits, Money reserved) {

    /** Positive: more credited than debited. */
    public Money balance() {
        return credits.minus(debits);
    }
}
