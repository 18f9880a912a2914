package org.honorarium.reviews.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * How much waits for review in a project.
 *
 * @param toReview how much of it is to be reviewed; silence accepts the rest
 * @param nextDueAt when silence accepts the first of what is to be reviewed
 */
public record ProjectQueue(
        UUID project, String name, long waiting, long toReview, Instant nextDueAt) {}
