package org.honorarium.payouts.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.money.entity.Money;

/**
 * A payout as it stands in a list.
 *
 * @param reference the annotator's, from outside
 * @param name the annotator's; empty where it is not shown
 * @param rate at which it was exchanged; null unless it was
 * @param items how many earnings it pays
 * @param account where it goes, masked
 * @param cancelReason null unless it was cancelled: a person's words, or the name of what held its
 *     payee before the release
 */
public record PayoutRow(
        UUID id,
        UUID run,
        LocalDate businessDate,
        String payer,
        UUID annotator,
        String reference,
        String name,
        PayoutAmounts amounts,
        RateUsed rate,
        long items,
        String account,
        String endToEndId,
        PayoutState state,
        Instant changedAt,
        String cancelReason) {

    public PayoutRow named(String opened) {
        return new PayoutRow(
                id,
                run,
                businessDate,
                payer,
                annotator,
                reference,
                opened,
                amounts,
                rate,
                items,
                account,
                endToEndId,
                state,
                changedAt,
                cancelReason);
    }

    /** What was earned, before debts, exchange and tax. */
    public Money amount() {
        return amounts.gross();
    }

    /** For pages. */
    public Money getAmount() {
        return amount();
    }

    public boolean isReserved() {
        return state == PayoutState.RESERVED;
    }

    /** What held its payee before its release; null if nothing did. */
    public HoldReason heldBy() {
        return Stream.of(HoldReason.values())
                .filter(reason -> reason.name().equals(cancelReason))
                .findFirst()
                .orElse(null);
    }
}
