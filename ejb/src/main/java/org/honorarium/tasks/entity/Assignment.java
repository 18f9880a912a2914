package org.honorarium.tasks.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One annotator on one task, as it stands under its lock.
 *
 * @param task the task's reference; empty for who may not see the task
 * @param submittedAt null until something was submitted
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
        int version) {}
