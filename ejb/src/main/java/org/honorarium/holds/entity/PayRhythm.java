package org.honorarium.holds.entity;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How often somebody is paid, and on which day of their own zone. A month without the 31st has its
 * last day instead.
 *
 * @param day 1 (Monday) to 7, or 1 to 31; 0 for every night
 */
public record PayRhythm(Rhythm rhythm, int day, ZoneId zone) {

    /**
     * @throws HoldRejected if the rhythm has no such day
     */
    public PayRhythm {
        if (!rhythm.has(day)) {
            throw HoldRejected.wrong(
                    "day",
                    Integer.toString(day),
                    "%d to %d".formatted(rhythm.firstDay(), rhythm.lastDay()));
        }
    }

    /**
     * Whether a night pays: a chosen day has come since the night before. So no day is passed over,
     * whatever clocks do and whichever night was left out.
     */
    public boolean pays(Instant nightBefore, Instant cutOff) {
        return rhythm == Rhythm.NIGHTLY
                || rhythm.latest(day, cutOff.atZone(zone).toLocalDate())
                        .isAfter(nightBefore.atZone(zone).toLocalDate());
    }
}
