package org.honorarium.calendar.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/** The holidays of one year, while the rules of a calendar put them together. */
final class Year {

    private final int number;
    private final Map<LocalDate, Holiday> holidays = new TreeMap<>();

    Year(int number) {
        this.number = number;
    }

    Year on(Month month, int day, Holiday holiday) {
        return on(LocalDate.of(number, month, day), holiday);
    }

    Year on(LocalDate day, Holiday holiday) {
        holidays.putIfAbsent(day, holiday);
        return this;
    }

    /** On the first, second, … Monday (or another day) of a month. */
    Year onThe(int which, DayOfWeek weekday, Month month, Holiday holiday) {
        var first = LocalDate.of(number, month, 1);
        return on(first.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)), holiday);
    }

    Year onTheLast(DayOfWeek weekday, Month month, Holiday holiday) {
        var first = LocalDate.of(number, month, 1);
        return on(first.with(TemporalAdjusters.lastInMonth(weekday)), holiday);
    }

    Year easter() {
        return on(easterSunday().minusDays(2), Holiday.GOOD_FRIDAY)
                .on(easterSunday().plusDays(1), Holiday.EASTER_MONDAY);
    }

    Map<LocalDate, Holiday> holidays() {
        return holidays;
    }

    int number() {
        return number;
    }

    /** By the Gregorian computus in the form of Butcher (Meeus, Jones). */
    private LocalDate easterSunday() {
        int moon = number % 19;
        int century = number / 100;
        int rest = number % 100;
        int shift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moon + century - century / 4 - shift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (moon + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(number, days / 31, days % 31 + 1);
    }
}
