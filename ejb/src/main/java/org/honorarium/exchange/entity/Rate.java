package org.honorarium.exchange.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A rate that was loaded, by whom and when.
 *
 * @param waiting whether it is over 10 % away from the one before, and counts only when another
 *     person has confirmed it
 * @param confirmedAt null unless somebody confirmed it
 */
public record Rate(
        UUID id,
        Quoted quoted,
        UUID loadedBy,
        String loadedByName,
        Instant loadedAt,
        boolean waiting,
        String confirmedByName,
        Instant confirmedAt) {}
