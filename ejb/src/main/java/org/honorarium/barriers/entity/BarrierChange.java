package org.honorarium.barriers.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that somebody asked for, and what a second person said.
 *
 * @param leftName null for a client that the reader may not know
 * @param rightName null for a client that the reader may not know
 * @param decision null while it waits
 */
public record BarrierChange(
        UUID id,
        ChangeOrigin origin,
        ChangeTerms terms,
        String leftName,
        String rightName,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        Decision decision,
        String decidedByName,
        Instant decidedAt) {

    public boolean isWaiting() {
        return decision == null;
    }
}
