package org.honorarium.banking.entity;

import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.PayoutState;

/**
 * A payout as a bank's answer meets it.
 *
 * @param state as it stands under its lock
 * @param file the payment file it stands in; null if it is in none
 */
public record Answerable(
        UUID payout, UUID annotator, UUID account, Money amount, PayoutState state, UUID file) {

    /** The same payout after a step. */
    public Answerable in(PayoutState next) {
        return new Answerable(payout, annotator, account, amount, next, file);
    }
}
