package org.honorarium.sanctions.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * That an annotator's name is like one on a list.
 *
 * @param entry by which the list names that person
 * @param listedName the name on the list
 * @param clearedWhy null while nobody has cleared it
 */
public record SanctionsMatch(
        UUID id,
        UUID annotator,
        String reference,
        String list,
        String entry,
        String listedName,
        Instant foundAt,
        String clearedWhy,
        String clearedByName,
        Instant clearedAt) {

    public boolean isCleared() {
        return clearedAt != null;
    }
}
