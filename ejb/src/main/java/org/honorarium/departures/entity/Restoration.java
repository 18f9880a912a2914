package org.honorarium.departures.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The database was restored, or is older than the register of what left the house.
 *
 * @param mark what the restore left, or why else it was noticed
 * @param endedAt null as long as nothing can be released
 * @param finding what finance found at the bank
 */
public record Restoration(
        UUID id,
        Instant noticedAt,
        String mark,
        Instant endedAt,
        UUID endedBy,
        String finding,
        List<Missing> missing) {

    public Restoration {
        missing = List.copyOf(missing);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether finance can end it. */
    public boolean isSettled() {
        return missing.stream().allMatch(Missing::isSettled);
    }
}
