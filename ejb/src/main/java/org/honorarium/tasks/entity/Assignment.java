package org.honorarium.tasks.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One annotator on one task, as it stands under its lock.
 *
 * @param task the task's reference; empty for who may not see the task
 * @param submittedAt null until something was submitted
 * @param reviewDueAt when silence accepts it; null likewise
 * @param version of what was submitted last; 0 if nothing was
 */
public record Assignment(
        UUID id,
        UUID project,
        UUID payer,
        UUID annotator,
        AssignmentState state,
        String task,
        Instant submittedAt,
        Instant reviewDueAt,
        int version) {

    private static final Duration LONGEST_REVIEW = Duration.ofDays(21);

    /** Until when it can be reviewed at most, if this is asked for; never less than it could. */
    public Instant reviewableUntil(Instant wanted) {
        var last = submittedAt.plus(LONGEST_REVIEW);
        var until = wanted.isAfter(last) ? last : wanted;
        return until.isAfter(reviewDueAt) ? until : reviewDueAt;
    }
}
