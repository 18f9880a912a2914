package org.honorarium.reviews.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * One annotator's work on a task, and all that was said of it.
 *
 * @param reference the task's; empty for who may not see the task
 * @param title of its task type; empty likewise
 * @param decidedAt null until it is accepted or rejected
 * @param bySilence whether nobody reviewed it in time, which accepted it
 * @param versions what was submitted, the first first
 */
public record ReviewedWork(
        UUID assignment,
        UUID project,
        String projectName,
        UUID task,
        String reference,
        UUID taskType,
        String title,
        UUID annotator,
        String annotatorReference,
        AssignmentState state,
        Instant submittedAt,
        Instant reviewDueAt,
        Instant decidedAt,
        boolean bySilence,
        List<Version> versions,
        Optional<Fix> fix,
        Optional<Said> rejection) {

    public ReviewedWork {
        versions = List.copyOf(versions);
    }

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return state == AssignmentState.SUBMITTED;
    }

    /** What was submitted last; null for who may not see the answer. */
    public Version last() {
        return versions.isEmpty() ? null : versions.getLast();
    }
}
