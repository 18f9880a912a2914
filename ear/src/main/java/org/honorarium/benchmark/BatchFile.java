package org.honorarium.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A file of batch results as Mechanical Turk writes it, some 700 bytes a row like the real ones:
 * three assignments a task, 92 in a hundred approved, a few rejected, the rest waiting.
 */
final class BatchFile {

    private static final String HEADER =
            "HITId,HITTypeId,Title,Description,Keywords,Reward,CreationTime,MaxAssignments,"
                    + "RequesterAnnotation,AssignmentDurationInSeconds,AutoApprovalDelayInSeconds,Expiration,"
                    + "NumberOfSimilarHITs,LifetimeInSeconds,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,"
                    + "SubmitTime,AutoApprovalTime,ApprovalTime,RejectionTime,RequesterFeedback,WorkTimeInSeconds,"
                    + "LifetimeApprovalRate,Last30DaysApprovalRate,Last7DaysApprovalRate,Input.text,Input.topic,"
                    + "Answer.choice,Answer.reason,Approve,Reject";

    private static final String TEXT =
            "\"Given a couple of arguments to various controversies, choose the author's standpoint no. %d"
                    + " and find in the text what speaks for it, in the author's own words.\"";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration SPREAD = Duration.ofDays(23);

    private BatchFile() {}

    /**
     * Work of one month, however much it is.
     *
     * @param name goes into all ids, so that each file brings work that is not known yet
     */
    static void write(Path file, String name, int rows, int workers) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            line(out, HEADER);
            for (int i = 0; i < rows; i++) {
                line(out, row(name, i, rows, workers));
            }
        }
    }

    private static String row(String name, int i, int rows, int workers) {
        int task = i / 3;
        var accepted = FIRST.plusSeconds(SPREAD.toSeconds() * i / rows);
        var submitted = accepted.plusSeconds(60 + i % 240);
        var silence = submitted.plusSeconds(604_800);
        var status = i % 1000 == 999 ? "Rejected" : i % 100 < 92 ? "Approved" : "Submitted";
        return String.join(
                ",",
                "3H%s%024d".formatted(name, task),
                "TYPE" + task % 5,
                "Find the main standpoint of an argument",
                "\"Choose the correct author's standpoint, and find in the text what speaks for it.\"",
                "\"argumentation, natural language processing\"",
                "$0." + (10 + task % 80),
                TIME.format(FIRST),
                "3,BatchId:01;Task:02,600,604800",
                TIME.format(silence),
                ",",
                "3A%s%024d".formatted(name, i),
                "W" + (1 + i % workers),
                status,
                TIME.format(accepted),
                TIME.format(submitted),
                TIME.format(silence),
                "Approved".equals(status) ? TIME.format(submitted.plusSeconds(3600)) : "",
                "Rejected".equals(status) ? TIME.format(submitted.plusSeconds(3600)) : "",
                "Rejected".equals(status) ? "No answer" : "",
                Integer.toString(60 + i % 240),
                "0% (0/0),0% (0/0),0% (0/0)",
                TEXT.formatted(task),
                "topic " + task % 17,
                i % 2 == 0 ? "for" : "against",
                TEXT.formatted(i),
                ",");
    }

    private static void line(BufferedWriter out, String text) throws IOException {
        out.write(text);
        out.newLine();
    }
}
