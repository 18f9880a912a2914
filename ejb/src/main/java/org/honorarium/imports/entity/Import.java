package org.honorarium.imports.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One file that came in.
 *
 * @param project null for a register
 * @param outcome what became of it, in counts by name; of a refused file the line, column, found
 *     and expected; in the order in which a person would read it
 */
public record Import(
        UUID id,
        ImportKind kind,
        UUID project,
        String fileName,
        String sha256,
        ImportState state,
        long rowsRead,
        long bytesRead,
        long bytesInAll,
        Map<String, String> outcome,
        UUID createdBy,
        Instant createdAt) {

    /** What is larger comes in parts. */
    public static final long LARGEST = 2_147_483_648L;

    public boolean isOver() {
        return state != ImportState.RECEIVED && state != ImportState.READING;
    }

    /** 0 to 100. */
    public int percentRead() {
        return bytesInAll == 0 ? 100 : (int) (100 * bytesRead / bytesInAll);
    }
}
