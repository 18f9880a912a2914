package org.honorarium.reviews.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Work that waits for review.
 *
 * @param reference the task's
 * @param title of its task type
 * @param annotator how the outside names them
 * @param reviewDueAt when silence accepts it
 * @param price what it earns when it is accepted
 */
public record QueuedWork(
        UUID assignment,
        String reference,
        String title,
        String annotator,
        Instant submittedAt,
        Instant reviewDueAt,
        Money price,
        QueueReason reason) {}
