package org.honorarium.holds.entity;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often somebody chose to be paid. */
public enum Rhythm {
    NIGHTLY(0, 0),
    WEEKLY(1, 7),
    MONTHLY(1, 31);

    private static final int DAYS = 7;

    private final int firstDay;
    private final int lastDay;

    Rhythm(int firstDay, int lastDay) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** The first day that can be chosen: Monday, or the 1st; 0 if there is nothing to choose. */
    public int firstDay() {
        return firstDay;
    }

    public int lastDay() {
        return lastDay;
    }

    boolean has(int day) {
        return day >= firstDay && day <= lastDay;
    }

    /** The latest chosen day that is not after this one. */
    LocalDate latest(int day, LocalDate today) {
        return switch (this) {
            case NIGHTLY -> today;
            case WEEKLY -> today.minusDays((today.getDayOfWeek().getValue() - day + DAYS) % DAYS);
            case MONTHLY -> {
                var here = in(YearMonth.from(today), day);
                yield here.isAfter(today) ? in(YearMonth.from(today).minusMonths(1), day) : here;
            }
        };
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
