package org.honorarium.calendar.entity;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The holidays of the western calendars, year by year. They hold for 2024 and later. */
final class Rules {

    private Rules() {}

    /**
     * A holiday on a Sunday is kept on Monday; on a Saturday the Reserve Banks are open on the
     * Friday before.
     */
    static Map<LocalDate, Holiday> fedwire(int number) {
        var year =
                new Year(number)
                        .on(JANUARY, 1, Holiday.NEW_YEAR)
                        .onThe(3, MONDAY, JANUARY, Holiday.MARTIN_LUTHER_KING)
                        .onThe(3, MONDAY, FEBRUARY, Holiday.WASHINGTON)
                        .onTheLast(MONDAY, MAY, Holiday.MEMORIAL)
                        .on(JUNE, 19, Holiday.JUNETEENTH)
                        .on(JULY, 4, Holiday.INDEPENDENCE)
                        .onThe(1, MONDAY, SEPTEMBER, Holiday.LABOR)
                        .onThe(2, MONDAY, OCTOBER, Holiday.COLUMBUS)
                        .on(NOVEMBER, 11, Holiday.VETERANS)
                        .onThe(4, THURSDAY, NOVEMBER, Holiday.THANKSGIVING)
                        .on(DECEMBER, 25, Holiday.CHRISTMAS);
        for (var day : List.copyOf(year.holidays().keySet())) {
            if (day.getDayOfWeek() == SUNDAY) {
                year.on(day.plusDays(1), year.holidays().get(day));
            }
        }
        return year.holidays();
    }

    /** Nothing is kept on another day. */
    static Map<LocalDate, Holiday> target(int number) {
        return new Year(number)
                .on(JANUARY, 1, Holiday.NEW_YEAR)
                .easter()
                .on(MAY, 1, Holiday.MAY_DAY)
                .on(DECEMBER, 25, Holiday.CHRISTMAS)
                .on(DECEMBER, 26, Holiday.SECOND_CHRISTMAS)
                .holidays();
    }

    /** What falls on a weekend is kept on the next day that is neither weekend nor holiday. */
    static Map<LocalDate, Holiday> bacs(int number) {
        var year =
                new Year(number)
                        .on(JANUARY, 1, Holiday.NEW_YEAR)
                        .easter()
                        .onThe(1, MONDAY, MAY, Holiday.EARLY_MAY)
                        .onTheLast(MONDAY, MAY, Holiday.SPRING)
                        .onTheLast(MONDAY, AUGUST, Holiday.SUMMER)
                        .on(DECEMBER, 25, Holiday.CHRISTMAS)
                        .on(DECEMBER, 26, Holiday.SECOND_CHRISTMAS);
        for (var day : List.copyOf(year.holidays().keySet())) {
            if (BankCalendar.isWeekend(day)) {
                var instead = day.plusDays(1);
                while (BankCalendar.isWeekend(instead) || year.holidays().containsKey(instead)) {
                    instead = instead.plusDays(1);
                }
                year.on(instead, year.holidays().get(day));
            }
        }
        return year.holidays();
    }
}
