package org.honorarium.imports.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * One annotator's work on the task of a row.
 *
 * @param id the column AssignmentId
 * @param workerId the annotator's reference
 * @param status what Mechanical Turk says
 * @param decision what holds for us: the status, and for work that waits the requester's Approve
 *     and Reject columns
 * @param reason why it was rejected: RequesterFeedback, or the text in Reject; {@link #NO_REASON}
 *     when there is none; blank for work that was not rejected
 * @param autoApprovalTime when silence accepts: as the file says, or else submission and delay
 * @param approvalTime for approved work always there: as the file says, or else the auto-approval
 *     time; never there for other work, also when a column decides it now
 * @param rejectionTime for rejected work always there: as the file says, or else the submission;
 *     never there for other work, also when a column decides it now
 * @param requesterFeedback as it stands in the file, also for approved work; blank when absent
 * @param workTimeInSeconds what the file says, not computed
 * @param answer the Answer.* columns that are filled in, as a JSON object of strings
 */
public record HitAssignment(
        String id,
        String workerId,
        AssignmentStatus status,
        Decision decision,
        String reason,
        Instant acceptTime,
        Instant submitTime,
        Instant autoApprovalTime,
        Optional<Instant> approvalTime,
        Optional<Instant> rejectionTime,
        String requesterFeedback,
        Optional<Integer> workTimeInSeconds,
        String answer) {

    /** What a rejected annotator reads when the requester wrote nothing. */
    public static final String NO_REASON = "No reason was given.";
}
