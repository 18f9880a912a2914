package org.honorarium.appeals.entity;

import java.time.Instant;

/**
 * An appeal as whoever made it sees it.
 *
 * @param outcome null until it is decided
 * @param reasons null while it is open, and if time decided
 */
public record OwnAppeal(
        String said,
        Instant madeAt,
        Instant dueAt,
        AppealOutcome outcome,
        String reasons,
        Instant decidedAt) {

    public boolean isOpen() {
        return outcome == null;
    }
}
