package org.honorarium.tasks.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An annotator's assignment as they see it.
 *
 * @param reference the task's reference; empty if the task is not shown any more
 * @param title of its task type; empty likewise
 * @param dueAt until when it is to be submitted, or submitted again; null if it was not claimed
 *     here and is not asked for again
 * @param submittedAt null until something was submitted
 * @param reviewDueAt when silence accepts it; null until something was submitted
 */
public record Claim(
        UUID id,
        UUID project,
        String projectName,
        UUID task,
        String reference,
        UUID taskType,
        String title,
        AssignmentState state,
        Instant claimedAt,
        Instant dueAt,
        Instant submittedAt,
        Instant reviewDueAt) {

    /** Whether it is to be done now, for the first time or again. */
    public boolean isInWork() {
        return state == AssignmentState.CLAIMED || state == AssignmentState.REWORK;
    }

    /** Whether it can still be given to somebody else. */
    public boolean isReturnable() {
        return state == AssignmentState.CLAIMED;
    }

    /** How long it may still take; nothing when the time has run out. */
    public long secondsLeft(Instant now) {
        return dueAt == null ? 0 : Math.max(0, Duration.between(now, dueAt).toSeconds());
    }
}
