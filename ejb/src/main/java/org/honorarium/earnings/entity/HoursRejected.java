package org.honorarium.earnings.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why hours are not entered or decided, or a rate for them is not set. */
public final class HoursRejected extends Rejection {

    private static final long serialVersionUID = 1L;
    private static final String HOURS = "hours";
    private static final String FOUND = "found";
    private static final String EXPECTED = "expected";

    private HoursRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "earnings/" + code, message, facts);
    }

    public static HoursRejected notFound(UUID hours) {
        return new HoursRejected(
                Kind.NOT_FOUND,
                "hours-not-found",
                "There are no such hours.",
                Map.of(HOURS, hours.toString()));
    }

    public static HoursRejected existWithDifferentContent(UUID hours) {
        return new HoursRejected(
                Kind.CONFLICT,
                "hours-exist-with-different-content",
                "These hours were sent already, with different content.",
                Map.of(HOURS, hours.toString()));
    }

    public static HoursRejected wrong(String place, String found, String expected) {
        return new HoursRejected(
                Kind.UNPROCESSABLE,
                "hours-wrong",
                "This cannot stand in a timesheet.",
                Map.of("place", place, FOUND, found, EXPECTED, expected));
    }

    public static HoursRejected notAMember(UUID project) {
        return new HoursRejected(
                Kind.UNPROCESSABLE,
                "hours-not-a-member",
                "Hours are for members of a project.",
                Map.of("project", project.toString()));
    }

    public static HoursRejected noRate(LocalDate day) {
        return new HoursRejected(
                Kind.UNPROCESSABLE,
                "hours-without-rate",
                "No hourly rate is agreed for this day.",
                Map.of("day", day.toString()));
    }

    public static HoursRejected dayIsFull(LocalDate day, long entered) {
        return new HoursRejected(
                Kind.UNPROCESSABLE,
                "day-is-full",
                "A day has 24 hours in all projects together.",
                Map.of("day", day.toString(), "entered", Long.toString(entered)));
    }

    public static HoursRejected alreadyDecided(UUID hours, HoursState state) {
        return new HoursRejected(
                Kind.CONFLICT,
                "hours-decided",
                "These hours were decided already.",
                Map.of(HOURS, hours.toString(), "state", state.name()));
    }

    public static HoursRejected ofOneself() {
        return new HoursRejected(
                Kind.NOT_ALLOWED,
                "hours-of-oneself",
                "Nobody decides about their own hours, or what they pay.",
                Map.of());
    }

    public static HoursRejected startsTooEarly(LocalDate found, LocalDate earliest) {
        return new HoursRejected(
                Kind.UNPROCESSABLE,
                "rate-starts-too-early",
                "A rate changes forward only: it starts after every day that hours can be entered"
                        + " for.",
                Map.of(FOUND, found.toString(), "earliest", earliest.toString()));
    }

    public static HoursRejected currencyMustMatch(String found, String expected) {
        return new HoursRejected(
                Kind.UNPROCESSABLE,
                "rate-currency-must-match",
                "An hour is paid in the currency of the project.",
                Map.of(FOUND, found, EXPECTED, expected));
    }
}
