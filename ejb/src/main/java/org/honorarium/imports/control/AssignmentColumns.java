package org.honorarium.imports.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.honorarium.imports.entity.AssignmentStatus;
import org.honorarium.imports.entity.HitAssignment;

/**
 * The part of a row of batch results that is about one annotator's work. Either nothing of it is
 * filled in, or all that makes an assignment.
 */
final class AssignmentColumns {

    private static final List<String> PART =
            List.of(
                    "AssignmentId",
                    "WorkerId",
                    "AssignmentStatus",
                    "AcceptTime",
                    "SubmitTime",
                    "AutoApprovalTime",
                    "ApprovalTime",
                    "RejectionTime",
                    "RequesterFeedback",
                    "WorkTimeInSeconds",
                    Verdict.APPROVE,
                    Verdict.REJECT);

    private final JsonTexts answers;

    AssignmentColumns(Header header) {
        this.answers = new JsonTexts(header, "Answer.");
    }

    Optional<HitAssignment> of(CsvRow row, int autoApprovalDelaySeconds) {
        var none = PART.stream().allMatch(column -> row.value(column).isEmpty());
        return none && !answers.anyIn(row.record())
                ? Optional.empty()
                : Optional.of(assignment(row, autoApprovalDelaySeconds));
    }

    private HitAssignment assignment(CsvRow row, int autoApprovalDelaySeconds) {
        var id = row.id("AssignmentId");
        var workerId = row.id("WorkerId");
        var status = status(row);
        var accepted = Times.required(row, "AcceptTime");
        var submitted = submitted(row, accepted);
        var silence =
                Times.optional(row, "AutoApprovalTime")
                        .orElse(submitted.plusSeconds(autoApprovalDelaySeconds));
        var verdict = Verdict.of(row, status);
        return new HitAssignment(
                id,
                workerId,
                status,
                verdict.decision(),
                verdict.reason(),
                accepted,
                submitted,
                silence,
                decided(row, "ApprovalTime", status == AssignmentStatus.APPROVED, silence),
                decided(row, "RejectionTime", status == AssignmentStatus.REJECTED, submitted),
                row.text("RequesterFeedback"),
                row.number("WorkTimeInSeconds", 0),
                answers.of(row.record()));
    }

    private static AssignmentStatus status(CsvRow row) {
        var expected = "Submitted, Approved or Rejected";
        var text = row.required("AssignmentStatus", expected);
        return switch (text) {
            case "Submitted" -> AssignmentStatus.SUBMITTED;
            case "Approved" -> AssignmentStatus.APPROVED;
            case "Rejected" -> AssignmentStatus.REJECTED;
            default -> throw row.bad("AssignmentStatus", text, expected);
        };
    }

    private static Instant submitted(CsvRow row, Instant accepted) {
        var submitted = Times.required(row, "SubmitTime");
        if (submitted.isBefore(accepted)) {
            var expected = "a time not before AcceptTime, " + row.text("AcceptTime");
            throw row.conflict("SubmitTime", row.text("SubmitTime"), expected);
        }
        return submitted;
    }

    /**
     * A decided assignment without the time of its decision gets one that it cannot be far from.
     */
    private static Optional<Instant> decided(
            CsvRow row, String column, boolean isSo, Instant otherwise) {
        var time = Times.optional(row, column);
        return isSo ? time.or(() -> Optional.of(otherwise)) : Optional.empty();
    }
}
