package org.honorarium.tasks.entity;

import java.time.Instant;
import java.util.Optional;
import org.honorarium.money.entity.Money;

/**
 * A task that was made elsewhere, and perhaps one annotator's work on it, as a file tells it.
 *
 * @param line where it stands in the file
 * @param task the task's reference
 * @param taskType the task type's reference; null if the task must be known
 * @param input what the task shows, a JSON object
 * @param work empty for a task that nobody worked on
 */
public record IncomingWork(
        long line,
        String task,
        String taskType,
        String title,
        String description,
        int overlap,
        Money price,
        String input,
        Optional<Submission> work) {

    /** Work on a task that is there already, and stays as it is. */
    public static IncomingWork onKnownTask(long line, String task, Money price, Submission work) {
        return new IncomingWork(line, task, null, null, null, 1, price, null, Optional.of(work));
    }

    /**
     * One annotator's work.
     *
     * @param reference the assignment's reference
     * @param annotator the annotator's reference
     * @param state {@code SUBMITTED}, {@code ACCEPTED} or {@code REJECTED}
     * @param decidedAt null while it waits
     * @param reason why it was rejected; empty otherwise
     * @param workSeconds null if it was not measured
     * @param answer a JSON object
     * @param machine whose proposal the annotator had before them; null if there was none
     */
    public record Submission(
            String reference,
            String annotator,
            AssignmentState state,
            Instant claimedAt,
            Instant submittedAt,
            Instant reviewDueAt,
            Instant decidedAt,
            String reason,
            Integer workSeconds,
            String answer,
            String machine,
            String machineVersion) {}
}
