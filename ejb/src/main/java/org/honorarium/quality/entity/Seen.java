package org.honorarium.quality.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looked at when they decided.
 *
 * @param version of the annotation; empty if they say nothing of it and mean the last
 */
public record Seen(UUID assignment, Optional<Integer> version) {

    public static Seen last(UUID assignment) {
        return new Seen(assignment, Optional.empty());
    }

    /** Whether this is what there is now. */
    public boolean isOf(int last) {
        return version.map(seen -> seen == last).orElse(true);
    }
}
