package org.honorarium.demonstration.house;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The work of one project as a file of batch results, as Mechanical Turk's requester page has it.
 */
final class BatchFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private static final Map<String, String> SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");

    private static final List<String> TASK =
            List.of(
                    "HITId",
                    "HITTypeId",
                    "Title",
                    "Description",
                    "Keywords",
                    "Reward",
                    "CreationTime",
                    "MaxAssignments",
                    "RequesterAnnotation",
                    "AssignmentDurationInSeconds",
                    "AutoApprovalDelayInSeconds");

    private static final List<String> ASSIGNMENT =
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
                    "WorkTimeInSeconds");

    private static final List<String> REST =
            List.of("Approve", "Reject", "Input.item", "Answer.text", "Answer.verdict");

    private static final List<String> VERDICTS = List.of("good", "partly", "bad");
    private static final int MOST_SKILLED = 950;
    private static final int LEAST_SKILLED = 400;

    private final Instant createdAt;
    private final Csv csv = new Csv();

    private BatchFile(Instant createdAt) {
        this.createdAt = createdAt;
    }

    static byte[] of(Stream<TaskWork> work, Instant end) {
        var file = new BatchFile(end.minus(Duration.ofDays(91)));
        file.row(TASK, ASSIGNMENT, REST);
        work.forEach(file::rows);
        return file.csv.bytes();
    }

    private void rows(TaskWork work) {
        var task = work.task();
        var item = "%s %05d".formatted(task.project().name(), task.number());
        if (work.submissions().isEmpty()) {
            row(columns(task), Collections.nCopies(ASSIGNMENT.size(), ""), rest(item, "", ""));
        }
        work.submissions()
                .forEach(
                        one ->
                                row(
                                        columns(task),
                                        columns(one),
                                        rest(item, answer(one), verdict(one))));
    }

    private List<String> columns(Task task) {
        var project = task.project();
        var type = task.type();
        return List.of(
                task.reference(),
                "TYPE-" + (project.types().indexOf(type) + 1),
                type.title(),
                project.name() + ", for " + project.client().name(),
                "demonstration",
                SIGNS.get(project.currency()) + type.price().toPlainString(),
                TIME.format(createdAt),
                Integer.toString(project.overlap()),
                "Demonstration",
                "86400",
                Long.toString(Work.SILENCE.toSeconds()));
    }

    private static List<String> columns(Submission one) {
        var review = one.review();
        return List.of(
                one.reference(),
                one.annotator().reference(),
                review.status().name(),
                TIME.format(one.acceptedAt()),
                TIME.format(one.submittedAt()),
                TIME.format(one.silenceAccepts()),
                review.status() == Review.Status.Approved ? TIME.format(review.at()) : "",
                review.status() == Review.Status.Rejected ? TIME.format(review.at()) : "",
                review.reason(),
                Integer.toString(one.seconds()));
    }

    private static List<String> rest(String item, String answer, String verdict) {
        return List.of("", "", item, answer, verdict);
    }

    /** What is true of the task as most annotators see it; some see it less often than others. */
    private static String verdict(Submission one) {
        var chance = new Chance(one.task().number(), one.reference());
        var truth = new Chance(one.task().number(), one.task().reference()).oneOf(VERDICTS);
        int skill = Math.floorMod(one.annotator().reference().hashCode(), LEAST_SKILLED);
        return chance.in1000(MOST_SKILLED - skill) ? truth : chance.oneOf(VERDICTS);
    }

    private static String answer(Submission one) {
        return "Answer to task " + one.task().number();
    }

    private void row(List<String> task, List<String> assignment, List<String> rest) {
        var row = new ArrayList<>(task);
        row.addAll(assignment);
        row.addAll(rest);
        csv.row(row);
    }
}
