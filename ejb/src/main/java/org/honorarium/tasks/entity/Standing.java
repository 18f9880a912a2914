package org.honorarium.tasks.entity;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many assignments stand where.
 *
 * @param counts by state; a state in which there are none may be left out
 */
public record Standing(Map<AssignmentState, Long> counts) {

    /** No assignments at all. */
    public static final Standing NONE = new Standing(Map.of());

    public Standing {
        counts = Map.copyOf(counts);
    }

    /** Reads {@code ACCEPTED=12 SUBMITTED=3}. */
    public static Standing parse(String text) {
        var counts = new EnumMap<AssignmentState, Long>(AssignmentState.class);
        for (var part : text == null || text.isEmpty() ? new String[0] : text.split(" ")) {
            var at = part.indexOf('=');
            counts.put(
                    AssignmentState.valueOf(part.substring(0, at)),
                    Long.valueOf(part.substring(at + 1)));
        }
        return new Standing(counts);
    }

    public long in(AssignmentState state) {
        return counts.getOrDefault(state, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Somebody works on them now, for the first time or again. */
    public long inWork() {
        return in(AssignmentState.CLAIMED) + in(AssignmentState.REWORK);
    }

    /** Submitted work that waits for review. */
    public long waiting() {
        return in(AssignmentState.SUBMITTED);
    }

    public long accepted() {
        return in(AssignmentState.ACCEPTED);
    }

    public long rejected() {
        return in(AssignmentState.REJECTED);
    }

    /** Accepted of decided, in whole percent, or -1 if nothing was decided yet. */
    public int percentAccepted() {
        var decided = accepted() + rejected();
        return decided == 0 ? -1 : Math.toIntExact(100 * accepted() / decided);
    }
}
