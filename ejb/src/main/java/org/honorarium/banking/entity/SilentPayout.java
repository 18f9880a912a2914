package org.honorarium.banking.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.PayoutState;

/**
 * A payout that the bank has not answered.
 *
 * @param reference the annotator's, from outside
 * @param sentAt when its file was handed over
 * @param ageDays how many days ago that was
 * @param asked how often the bank was asked about it
 * @param lastNote what was noted then; null if nobody asked
 * @param lastAskedAt null if nobody asked
 * @param proposal what one person proposes that it came to; null if nothing waits
 */
public record SilentPayout(
        UUID payout,
        UUID payer,
        String payerName,
        String reference,
        Money amount,
        String endToEndId,
        PayoutState state,
        UUID file,
        Instant sentAt,
        long ageDays,
        long asked,
        String lastNote,
        Instant lastAskedAt,
        UUID proposal) {}
