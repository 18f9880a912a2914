package org.honorarium.demonstration.house;

import java.time.Instant;

/**
 * What an annotator handed in.
 *
 * @param reference the AssignmentId
 * @param silenceAccepts when it counts as accepted, if nobody has reviewed it
 * @param seconds how long the work took
 */
public record Submission(
        String reference,
        Task task,
        Annotator annotator,
        Instant submittedAt,
        Instant silenceAccepts,
        int seconds,
        Review review) {

    public Instant acceptedAt() {
        return submittedAt.minusSeconds(seconds);
    }
}
