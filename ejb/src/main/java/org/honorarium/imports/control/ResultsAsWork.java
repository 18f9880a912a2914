package org.honorarium.imports.control;

import java.time.Instant;
import org.honorarium.imports.entity.Decision;
import org.honorarium.imports.entity.HitAssignment;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.imports.entity.ResultRow;
import org.honorarium.money.entity.Money;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.IncomingWork;
import org.honorarium.tasks.entity.IntakeProblem;

/**
 * Mechanical Turk's words in ours: a HIT is a task, a HIT type a task type, a worker an annotator.
 * What waits there until it is approved automatically waits here just as long, but never longer
 * than work that was submitted here may.
 */
public final class ResultsAsWork {

    private final Instant now;
    private final String currency;

    /**
     * @param now when work was decided that is decided in the file without a time
     */
    public ResultsAsWork(Instant now, String currency) {
        this.now = now;
        this.currency = currency;
    }

    public IncomingWork work(ResultRow row) {
        var hit = row.hit();
        return new IncomingWork(
                row.line(),
                hit.id(),
                hit.typeId(),
                hit.title(),
                hit.description(),
                hit.maxAssignments(),
                hit.reward(),
                hit.input(),
                row.assignment().map(this::submission));
    }

    /** The same problem in the file's words: its column names, its amounts. */
    public ImportRejected rejection(IntakeProblem problem) {
        var column =
                switch (problem.subject()) {
                    case ANNOTATOR -> "WorkerId";
                    case ASSIGNMENT -> "AssignmentId";
                    case TASK -> "HITId";
                    case PRICE -> "Reward";
                    case SUBMITTED_AT -> "SubmitTime";
                    case STATE -> "AssignmentStatus";
                    case TASK_TYPE -> "HITTypeId";
                    case OVERLAP -> "MaxAssignments";
                    case INPUT -> "Input";
                    case ANSWER, MACHINE, PROPOSAL -> "Answer";
                };
        var found = value(problem, problem.found());
        var expected = value(problem, problem.expected());
        return switch (problem.kind()) {
            case UNKNOWN -> ImportRejected.unknownAnnotator(problem.line(), found);
            case BARRED -> ImportRejected.barredAnnotator(problem.line(), column, found, expected);
            case NOT_ADMITTED ->
                    ImportRejected.annotatorNotAdmitted(problem.line(), column, found, expected);
            case TWICE, FULL, TOO_LATE ->
                    ImportRejected.conflictingValues(problem.line(), column, found, expected);
            case DIFFERENT ->
                    ImportRejected.differsFromWhatWeHave(problem.line(), column, found, expected);
        };
    }

    private IncomingWork.Submission submission(HitAssignment one) {
        var state = state(one.decision());
        var decidedAt =
                switch (one.decision()) {
                    case WAITING -> null;
                    case ACCEPTED -> one.approvalTime().orElse(now);
                    case REJECTED -> one.rejectionTime().orElse(now);
                };
        return new IncomingWork.Submission(
                one.id(),
                one.workerId(),
                state,
                one.acceptTime(),
                one.submitTime(),
                reviewDueAt(one),
                decidedAt,
                one.decision() == Decision.REJECTED ? one.reason() : "",
                one.workTimeInSeconds().orElse(null),
                one.answer(),
                null,
                null);
    }

    private static Instant reviewDueAt(HitAssignment one) {
        var latest = one.submitTime().plus(ClaimTerms.LONGEST_REVIEW);
        return one.autoApprovalTime().isBefore(latest) ? one.autoApprovalTime() : latest;
    }

    private static AssignmentState state(Decision decision) {
        return switch (decision) {
            case WAITING -> AssignmentState.SUBMITTED;
            case ACCEPTED -> AssignmentState.ACCEPTED;
            case REJECTED -> AssignmentState.REJECTED;
        };
    }

    private String value(IntakeProblem problem, String value) {
        return problem.subject() == IntakeProblem.Subject.PRICE
                ? new Money(Long.parseLong(value), currency).toString()
                : value;
    }
}
