package org.honorarium.annotators.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An account of an annotator, as it may be shown.
 *
 * @param masked its last characters
 * @param replacedAt null while it is in force
 */
public record AccountRow(
        UUID id,
        String currency,
        AccountKind kind,
        String masked,
        Instant since,
        Instant replacedAt) {

    public boolean isInForce() {
        return replacedAt == null;
    }
}
