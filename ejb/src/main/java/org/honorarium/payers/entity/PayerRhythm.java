package org.honorarium.payers.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.honorarium.calendar.entity.OpenDays;

/**
 * When a payer pays, without all else that it says: what every claim of a task asks for.
 *
 * @param days its business dates
 * @param pays on which of them it pays
 */
public record PayerRhythm(PayerDays days, PayDays pays) {

    /** Between two pay days there is a month and some days on which banks are closed. */
    public static final int FAR = 62;

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

    /** By when banks can move what is decided until this moment. */
    public LocalDate payDay(OpenDays banks, Instant decidedBy) {
        var running = days.running(decidedBy);
        var night =
                running.datesUntil(running.plusDays(FAR))
                        .filter(date -> pays.isPayDay(date, banks))
                        .findFirst();
        return banks.after(night.orElse(running), 1);
    }
}
