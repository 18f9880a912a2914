package org.honorarium.calendar.entity;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The holidays of banks in Japan: the national holidays, a day instead of each that falls on a
 * Sunday, a day between two of them, and the turn of the year. They hold for 2022 and later.
 */
final class JapaneseRules {

    /**
     * The days of March and September on which the sun crosses the equator, from {@link
     * BankCalendar#FIRST} on. The Cabinet announces each in February of the year before; later ones
     * are as the National Astronomical Observatory of Japan reckons them.
     */
    private static final int[] VERNAL = {
        20, 20, 20, 21, 20, 20, 20, 21, 20, 20, 20, 21, 20, 20, 20, 21, 20
    };

    private static final int[] AUTUMNAL = {
        22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23, 23, 22
    };

    private JapaneseRules() {}

    static Map<LocalDate, Holiday> banks(int number) {
        var year = new Year(number);
        firstHalf(year);
        secondHalf(year);
        var national = List.copyOf(year.holidays().keySet());
        national.forEach(day -> instead(year, day));
        national.forEach(day -> between(year, day));
        return year.on(JANUARY, 2, Holiday.TURN_OF_THE_YEAR)
                .on(JANUARY, 3, Holiday.TURN_OF_THE_YEAR)
                .on(DECEMBER, 31, Holiday.TURN_OF_THE_YEAR)
                .holidays();
    }

    private static void firstHalf(Year year) {
        year.on(JANUARY, 1, Holiday.NEW_YEAR)
                .onThe(2, MONDAY, JANUARY, Holiday.COMING_OF_AGE)
                .on(FEBRUARY, 11, Holiday.FOUNDATION)
                .on(FEBRUARY, 23, Holiday.EMPEROR)
                .on(APRIL, 29, Holiday.SHOWA)
                .on(MAY, 3, Holiday.CONSTITUTION)
                .on(MAY, 4, Holiday.GREENERY)
                .on(MAY, 5, Holiday.CHILDREN);
    }

    private static void secondHalf(Year year) {
        year.onThe(3, MONDAY, JULY, Holiday.MARINE)
                .on(AUGUST, 11, Holiday.MOUNTAIN)
                .onThe(3, MONDAY, SEPTEMBER, Holiday.RESPECT_FOR_THE_AGED)
                .onThe(2, MONDAY, OCTOBER, Holiday.SPORTS)
                .on(NOVEMBER, 3, Holiday.CULTURE)
                .on(NOVEMBER, 23, Holiday.LABOUR_THANKSGIVING);
        int place = year.number() - BankCalendar.FIRST;
        if (place >= 0 && place < VERNAL.length) {
            year.on(MARCH, VERNAL[place], Holiday.VERNAL_EQUINOX)
                    .on(SEPTEMBER, AUTUMNAL[place], Holiday.AUTUMNAL_EQUINOX);
        }
    }

    private static void instead(Year year, LocalDate day) {
        if (day.getDayOfWeek() == SUNDAY) {
            var next = day.plusDays(1);
            while (year.holidays().containsKey(next)) {
                next = next.plusDays(1);
            }
            year.on(next, Holiday.SUBSTITUTE);
        }
    }

    private static void between(Year year, LocalDate day) {
        var after = day.plusDays(2);
        if (year.holidays().containsKey(after)
                && year.holidays().get(after) != Holiday.SUBSTITUTE) {
            year.on(day.plusDays(1), Holiday.CITIZENS);
        }
    }
}
