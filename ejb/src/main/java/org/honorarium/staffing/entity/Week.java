package org.honorarium.staffing.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * The hours of somebody's usual week, in their own zone.
 *
 * @param hours at most one span a day
 */
public record Week(String timeZone, List<Hours> hours) {

    static final int DAY = 1_440;

    public Week {
        hours = hours == null ? List.of() : List.copyOf(hours);
        checkZone(timeZone);
        long days = hours.stream().map(Hours::day).distinct().count();
        if (days < hours.size()) {
            throw StaffingRejected.wrong("hours", "a day twice", "every day once at most");
        }
    }

    /** How long all of them are together. */
    public Duration total() {
        return Duration.ofMinutes(hours.stream().mapToLong(one -> one.ends() - one.begins()).sum());
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException unknown) {
            throw StaffingRejected.wrong(
                    "time-zone", zone == null ? "" : zone, "a time zone, such as Asia/Tokyo");
        }
    }

    /**
     * Of one day, in minutes from its start.
     *
     * @param ends 1440 for midnight
     */
    public record Hours(DayOfWeek day, int begins, int ends) {

        public Hours {
            if (day == null || begins < 0 || begins >= ends || ends > DAY) {
                throw StaffingRejected.wrong(
                        "hours",
                        "%s %d to %d".formatted(day, begins, ends),
                        "a day, and an end after the beginning");
            }
        }
    }
}
