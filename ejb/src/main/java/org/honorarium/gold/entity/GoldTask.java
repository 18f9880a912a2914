package org.honorarium.gold.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A gold task, and how annotators fared on it.
 *
 * @param reference of the task
 * @param endedAt since when it is a task like others; null while it is gold
 * @param answered how many answered it
 * @param found how many of them were right
 */
public record GoldTask(
        UUID id,
        String reference,
        String title,
        GoldTerms terms,
        Instant setAt,
        Instant endedAt,
        long answered,
        long found) {

    public boolean isGold() {
        return endedAt == null;
    }
}
