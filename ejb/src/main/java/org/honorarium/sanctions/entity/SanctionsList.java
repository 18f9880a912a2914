package org.honorarium.sanctions.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One load of a list.
 *
 * @param source where it is from
 * @param sha256 of the file
 * @param entries how many names are on it
 */
public record SanctionsList(
        UUID id,
        String list,
        String source,
        String sha256,
        long entries,
        String loadedBy,
        Instant loadedAt) {}
