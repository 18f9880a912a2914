package org.honorarium.payouts.entity;

import org.honorarium.money.entity.Money;

/**
 * One annotator's open items in one currency, as a night finds them.
 *
 * @param amount the items earned until the cut-off
 * @param allOpen all items, later ones too
 * @param free what the ledger says is owed and not promised
 * @param minimum the least that is worth a payout
 * @param hasAccount whether there is a bank account in this currency
 * @param broken whether an earlier step of this night failed on this annotator
 * @param standing what else may hold it
 */
public record DuePayout(
        Money amount,
        Money allOpen,
        Money free,
        Money minimum,
        boolean hasAccount,
        boolean broken,
        Standing standing) {}
