package org.honorarium.staffing.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Days on which somebody does not work, both included, as their own calendar counts them. */
public record TimeOff(UUID id, LocalDate first, LocalDate last) {

    private static final int LONGEST = 800;

    public TimeOff {
        if (first == null
                || last == null
                || last.isBefore(first)
                || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw StaffingRejected.wrong(
                    "time-off",
                    first + " to " + last,
                    "a first day, and a last one not before it and less than 800 days later");
        }
    }
}
