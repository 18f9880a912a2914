package org.honorarium.payouts.entity;

import org.honorarium.money.entity.Money;

/**
 * What must be equal in a payer's books, in one currency: all debits and all credits; and what the
 * ledger owes to annotators and what they wait for, open or reserved; and what it is owed by them
 * and their debts.
 */
public record BookCheck(
        Money debits,
        Money credits,
        Money payable,
        Money openItems,
        Money ledgerReserved,
        Money reservedPayouts,
        Money receivable,
        Money debts) {

    public boolean balances() {
        return debits.equals(credits);
    }

    public boolean agrees() {
        return payable.equals(openItems.plus(reservedPayouts))
                && ledgerReserved.equals(reservedPayouts);
    }

    /** Whether the ledger is owed what is left of debts, and what reserved payouts take of them. */
    public boolean isOwedItsDebts() {
        return receivable.equals(debts);
    }
}
