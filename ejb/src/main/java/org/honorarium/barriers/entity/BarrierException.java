package org.honorarium.barriers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An exception that somebody asked for, and what a second person said.
 *
 * @param personName an annotator's reference, a user's or a program's name
 * @param decision null while it waits
 * @param endedAt null unless it was taken back before its day
 */
public record BarrierException(
        UUID id,
        ExceptionTerms terms,
        String personName,
        String clientName,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        Decision decision,
        String decidedByName,
        Instant decidedAt,
        Instant endedAt,
        String endReason) {

    public boolean isWaiting() {
        return decision == null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
