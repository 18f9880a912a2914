package org.honorarium.banking.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How long the house waits for a bank's answer: five days on which banks work, from Monday to
 * Friday, after a file was handed over. Holidays make it a little shorter, never longer.
 */
public final class Patience {

    public static final int BANK_DAYS = 5;

    private Patience() {}

    /** What was handed over until the end of this day is unknown by today. */
    public static LocalDate over(LocalDate today) {
        var day = today;
        for (int i = 0; i < BANK_DAYS; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                i++;
            }
        }
        return day.minusDays(1);
    }
}
