package org.honorarium.reviews.entity;

import java.util.UUID;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * What another annotator submitted of the same task.
 *
 * @param answer the one that counts, a JSON object
 * @param fixed whether it is a reviewer's
 */
public record OtherAnswer(
        UUID assignment, String annotator, AssignmentState state, String answer, boolean fixed) {}
