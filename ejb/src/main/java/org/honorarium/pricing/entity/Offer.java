package org.honorarium.pricing.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * What a quote looks at.
 *
 * @param task the task's own variables by name
 * @param at when it is offered or claimed
 * @param decidedBy the latest moment by which work that is done in time is decided: the time to do
 *     it, and then the time to review it
 */
public record Offer(
        UUID project,
        UUID taskType,
        UUID annotator,
        Map<String, String> task,
        Instant at,
        Instant decidedBy) {

    /** A day for the work, and the longest that a review may take. */
    private static final Duration LONGEST = Duration.ofDays(22);

    public Offer {
        task = Map.copyOf(task);
        // PostgreSQL keeps microseconds. Finer instants would not be the same after a read.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Where nothing is said about how long work and review take: as long as they ever may. */
    public Offer(
            UUID project, UUID taskType, UUID annotator, Map<String, String> task, Instant at) {
        this(project, taskType, annotator, task, at, at.plus(LONGEST));
    }
}
