package org.honorarium.payouts.entity;

import org.honorarium.money.entity.Money;

/**
 * One annotator's open items in one currency, as a night finds them.
 *
 * @param amount the items earned until the cut-off
 * @param allOpen all items, later ones too
 * @param free what the ledger says is owed and not promised
 * @param rest what is left of the amount after debts, exchange and tax, in the currency in which it
 *     is paid
 * @param minimum the least that is worth a payout in that currency
 * @param hasAccount whether there is a bank account to pay to, at a rate if need be
 * @param rateTooOld whether there is only a rate that is too old
 * @param broken whether an earlier step of this night failed on this annotator
 * @param standing what else may hold it
 */
public record DuePayout(
        Money amount,
        Money allOpen,
        Money free,
        Money rest,
        Money minimum,
        boolean hasAccount,
        boolean rateTooOld,
        boolean broken,
        Standing standing) {

    /** The same money of somebody who stands so. */
    DuePayout on(Standing other) {
        return new DuePayout(
                amount, allOpen, free, rest, minimum, hasAccount, rateTooOld, broken, other);
    }
}
