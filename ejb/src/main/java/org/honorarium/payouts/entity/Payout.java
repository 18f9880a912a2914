package org.honorarium.payouts.entity;

import java.util.UUID;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.money.entity.Money;

/** What one annotator is paid by one run for earnings in one currency, as it stands. */
public record Payout(
        UUID id, UUID run, UUID annotator, UUID payer, PayoutAmounts amounts, PayoutState state) {

    /** What its lines add up to: so much is reserved, and no longer owed once it is released. */
    public Money amount() {
        return amounts.gross();
    }

    /** The account of what the annotator owes, in the same currency. */
    public AccountKey receivable() {
        return AccountKey.receivable(payer, annotator, amount().currency());
    }

    /** The account on which it is owed. */
    public AccountKey payable() {
        return AccountKey.payable(payer, annotator, amount().currency());
    }
}
