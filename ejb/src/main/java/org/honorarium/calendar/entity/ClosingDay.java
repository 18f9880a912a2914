package org.honorarium.calendar.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day from Monday to Friday that a calendar says something about.
 *
 * @param closed false for a holiday on which the banks are open after all
 * @param holiday what the rules say, if they say something
 * @param announcement what was announced last, if anything was
 */
public record ClosingDay(
        LocalDate day,
        boolean closed,
        Optional<Holiday> holiday,
        Optional<Announcement> announcement) {

    /** What an administrator said about a day beside the rules. */
    public record Announcement(
            LocalDate day, boolean closed, String reason, String byName, Instant at) {}
}
