package org.honorarium.calendar.entity;

import java.time.LocalDate;
import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why nothing was announced about a day, or nothing is known about a year. When several reasons
 * apply, the first in this file is given.
 */
public final class CalendarRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private CalendarRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "calendar/" + code, message, facts);
    }

    public static CalendarRejected reasonWrong(int length) {
        return new CalendarRejected(
                Kind.UNPROCESSABLE,
                "reason-wrong",
                "What is announced about a day has a reason of 1 to 200 characters.",
                Map.of("found", length + " characters", "expected", "1 to 200 characters"));
    }

    public static CalendarRejected weekend(LocalDate day) {
        return new CalendarRejected(
                Kind.UNPROCESSABLE,
                "weekend",
                "Banks are closed on Saturdays and Sundays, whatever is announced.",
                Map.of("day", day.toString(), "found", day.getDayOfWeek().name()));
    }

    public static CalendarRejected dayHasPassed(LocalDate day, LocalDate today) {
        return new CalendarRejected(
                Kind.UNPROCESSABLE,
                "day-has-passed",
                "Nothing is announced about a day that has passed.",
                Map.of("day", day.toString(), "expected", today + " or later"));
    }

    public static CalendarRejected yearUnknown(int year) {
        return new CalendarRejected(
                Kind.UNPROCESSABLE,
                "year-unknown",
                "The calendars are known from %d to %d."
                        .formatted(BankCalendar.FIRST, BankCalendar.LAST),
                Map.of(
                        "found",
                        Integer.toString(year),
                        "expected",
                        BankCalendar.FIRST + " to " + BankCalendar.LAST));
    }
}
