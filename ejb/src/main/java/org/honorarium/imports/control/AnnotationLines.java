package org.honorarium.imports.control;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.money.entity.Money;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.IncomingWork;
import org.honorarium.tasks.entity.IntakeProblem;

/**
 * Reads finished annotations, one a line, as NDJSON or as CSV with the same names.
 *
 * <p>{@code id} (the assignment's reference), {@code task} and {@code annotator} (their
 * references), {@code submittedAt}, {@code price} and {@code answer} are required; read when they
 * are there: {@code claimedAt}, {@code workSeconds}, {@code state} (SUBMITTED if left out, ACCEPTED
 * or REJECTED), {@code decidedAt} and {@code reason} of what is decided, and {@code machine} and
 * {@code machineVersion} of whose proposal the annotator had before them. What is not decided waits
 * for review as long as the project says.
 */
public final class AnnotationLines implements Iterator<IncomingWork>, AutoCloseable {

    private static final int LONGEST = 200;
    private static final LineShape SHAPE =
            new LineShape(
                    List.of("id", "task", "annotator", "submittedAt", "price"),
                    List.of(
                            "claimedAt",
                            "workSeconds",
                            "state",
                            "decidedAt",
                            "reason",
                            "machine",
                            "machineVersion"),
                    "answer");

    private final Lines lines;
    private final Rewards prices;
    private final String currency;
    private final Instant now;
    private final Duration review;

    /**
     * @param now when work was decided that is decided without a time
     * @param reviewDays after which silence accepts what waits
     * @throws ImportRejected if there is nothing in it, or its header is no header
     */
    public AnnotationLines(InputStream bytes, String currency, Instant now, int reviewDays) {
        this.lines = Lines.of(bytes, SHAPE);
        this.prices = new Rewards("price", currency);
        this.currency = currency;
        this.now = now;
        this.review = Duration.ofDays(reviewDays);
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong in this line
     */
    @Override
    public IncomingWork next() {
        var line = lines.next();
        var price = prices.of(line);
        return IncomingWork.onKnownTask(
                line.line(), line.text("task", LONGEST), price, submission(line));
    }

    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() {
        lines.close();
    }

    /** The same problem in the words of these lines. */
    public ImportRejected rejection(IntakeProblem problem) {
        var name =
                switch (problem.subject()) {
                    case ANNOTATOR -> "annotator";
                    case ASSIGNMENT -> "id";
                    case PRICE -> "price";
                    case SUBMITTED_AT -> "submittedAt";
                    case STATE -> "state";
                    case ANSWER -> "answer";
                    case MACHINE -> "machine";
                    case TASK, TASK_TYPE, OVERLAP, INPUT, PROPOSAL -> "task";
                };
        return LineProblem.of(
                problem, name, value(problem, problem.found()), value(problem, problem.expected()));
    }

    private IncomingWork.Submission submission(WorkLine line) {
        var submitted = Times.required(line, "submittedAt");
        var claimed = Times.optional(line, "claimedAt");
        var seconds = line.number("workSeconds", 0);
        var from = claimed.orElse(submitted.minusSeconds(seconds.orElse(0)));
        if (from.isAfter(submitted)) {
            throw line.conflict("claimedAt", line.text("claimedAt"), "a time before submittedAt");
        }
        if (submitted.isAfter(now)) {
            throw line.bad("submittedAt", line.text("submittedAt"), "a time that has passed");
        }
        var state = state(line);
        var machine = Machine.of(line);
        return new IncomingWork.Submission(
                line.text("id", LONGEST),
                line.id("annotator"),
                state,
                from,
                submitted,
                submitted.plus(review),
                decided(line, state, submitted).orElse(null),
                reason(line, state),
                seconds.orElse(null),
                line.object("answer"),
                machine.map(Machine::name).orElse(null),
                machine.map(Machine::version).orElse(null));
    }

    private static AssignmentState state(Line line) {
        var said = line.value("state").orElse("SUBMITTED");
        return switch (said) {
            case "SUBMITTED" -> AssignmentState.SUBMITTED;
            case "ACCEPTED" -> AssignmentState.ACCEPTED;
            case "REJECTED" -> AssignmentState.REJECTED;
            default -> throw line.bad("state", said, "SUBMITTED, ACCEPTED or REJECTED");
        };
    }

    private Optional<Instant> decided(Line line, AssignmentState state, Instant submitted) {
        var at = Times.optional(line, "decidedAt");
        if (state == AssignmentState.SUBMITTED) {
            if (at.isPresent()) {
                throw line.conflict("decidedAt", line.text("decidedAt"), "nothing: it waits");
            }
            return at;
        }
        if (at.isPresent() && (at.get().isBefore(submitted) || at.get().isAfter(now))) {
            throw line.conflict(
                    "decidedAt",
                    line.text("decidedAt"),
                    "a time since submittedAt that has passed");
        }
        return Optional.of(at.orElse(now));
    }

    private static String reason(Line line, AssignmentState state) {
        if (state == AssignmentState.REJECTED) {
            return line.required("reason", "why it was rejected, as the annotator reads it");
        }
        line.value("reason")
                .ifPresent(
                        said -> {
                            throw line.conflict("reason", said, "nothing: it is not rejected");
                        });
        return "";
    }

    private String value(IntakeProblem problem, String value) {
        return problem.subject() == IntakeProblem.Subject.PRICE
                ? new Money(Long.parseLong(value), currency).toString()
                : value;
    }
}
