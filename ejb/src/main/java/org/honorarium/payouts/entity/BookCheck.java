package org.honorarium.payouts.entity;

import org.honorarium.money.entity.Money;

/**
 * What must be equal in a payer's books, in one currency: all debits and all credits; and what the
 * ledger owes to annotators and what they wait for, open or reserved.
 */
public record BookCheck(
        Money debits,
        Money credits,
        Money payable,
        Money openItems,
        Money ledgerReserved,
        Money reservedPayouts) {

    public boolean balances() {
        return debits.equals(credits);
    }

    public boolean agrees() {
        return payable.equals(openItems.plus(reservedPayouts))
                && ledgerReserved.equals(reservedPayouts);
    }
}
