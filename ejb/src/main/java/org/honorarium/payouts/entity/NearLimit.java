package org.honorarium.payouts.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Open items, or money of a run that is not released, that the law wants paid soon.
 *
 * @param amount all that is open
 * @param receivedAt when the oldest work in it was received
 * @param lastDay the last day on which that may be paid
 * @param block why no night can pay it; null if the next ones will
 */
public record NearLimit(
        UUID payer,
        String payerName,
        UUID annotator,
        String reference,
        String country,
        Money amount,
        Instant receivedAt,
        LocalDate lastDay,
        HoldReason block) {}
