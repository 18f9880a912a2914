package org.honorarium.seals.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that is over.
 *
 * @param day of UTC
 * @param sealedAt null as long as it is closed only
 * @param lines how many are sealed in it
 * @param before the root of the day before; zeros for the first
 * @param root null as long as it is closed only
 */
public record SealedDay(
        LocalDate day, Instant closedAt, Instant sealedAt, long lines, String before, String root) {

    /** What stands in the place of the root before the first day. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public boolean isSealed() {
        return sealedAt != null;
    }
}
