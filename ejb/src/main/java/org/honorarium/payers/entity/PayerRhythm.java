package org.honorarium.payers.entity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a payer pays, without all else that it says: what every claim of a task asks for.
 *
 * @param days its business dates
 * @param pays on which of them it pays
 */
public record PayerRhythm(PayerDays days, PayDays pays) {

    /**
     * As it is kept.
     *
     * @param createdAt since when there is this payer
     */
    public static PayerRhythm parse(
            String timeZone, String cutOff, Instant createdAt, String payDays) {
        return new PayerRhythm(
                new PayerDays(ZoneId.of(timeZone), LocalTime.parse(cutOff), createdAt),
                PayDays.parse(payDays));
    }
}
