package org.honorarium.quality.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * An assignment in a list of staff.
 *
 * @param task the task's reference
 * @param annotatorReference how the outside names the annotator
 * @param submittedAt null until something was submitted
 * @param reviewDueAt when silence accepts it; null until something was submitted
 * @param price what it earns when accepted
 * @param workSeconds null if it was not measured
 * @param reason why it was rejected; null otherwise
 */
public record WorkRow(
        UUID id,
        String reference,
        String task,
        UUID annotator,
        String annotatorReference,
        AssignmentState state,
        Instant submittedAt,
        Instant reviewDueAt,
        Instant decidedAt,
        Money price,
        Long workSeconds,
        String reason) {

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return state == AssignmentState.SUBMITTED;
    }
}
