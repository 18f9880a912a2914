package org.honorarium.imports.control;

import org.honorarium.imports.entity.AssignmentStatus;
import org.honorarium.imports.entity.Decision;
import org.honorarium.imports.entity.HitAssignment;

/**
 * What the requester decided, from the status and the columns Approve (anything) and Reject (a
 * reason), which decide work that waits. On work that was decided before they may repeat that
 * decision, as Mechanical Turk's own files do; to say the opposite is refused, for a decision is
 * not turned round by a file.
 */
record Verdict(Decision decision, String reason) {

    static final String APPROVE = "Approve";
    static final String REJECT = "Reject";

    static Verdict of(CsvRow row, AssignmentStatus status) {
        var approve = row.value(APPROVE);
        var reject = row.value(REJECT);
        if (approve.isPresent() && reject.isPresent()) {
            var expected = "nothing, because Approve is filled in too";
            throw row.conflict(REJECT, reject.get(), expected);
        }
        return switch (status) {
            case SUBMITTED -> {
                if (reject.isPresent()) {
                    yield new Verdict(Decision.REJECTED, reject.get());
                }
                yield new Verdict(approve.isPresent() ? Decision.ACCEPTED : Decision.WAITING, "");
            }
            case APPROVED -> {
                refuseOpposite(row, REJECT, "Approved");
                yield new Verdict(Decision.ACCEPTED, "");
            }
            case REJECTED -> {
                refuseOpposite(row, APPROVE, "Rejected");
                yield new Verdict(Decision.REJECTED, reason(row));
            }
        };
    }

    private static void refuseOpposite(CsvRow row, String column, String status) {
        row.value(column)
                .ifPresent(
                        found -> {
                            var expected = "nothing, because AssignmentStatus is " + status;
                            throw row.conflict(column, found, expected);
                        });
    }

    private static String reason(CsvRow row) {
        return row.value("RequesterFeedback")
                .or(() -> row.value(REJECT))
                .orElse(HitAssignment.NO_REASON);
    }
}
