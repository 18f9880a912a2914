package org.honorarium.imports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.imports.control.CsvText.batch;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.honorarium.imports.entity.AssignmentStatus;
import org.honorarium.imports.entity.Decision;
import org.honorarium.imports.entity.HitAssignment;
import org.honorarium.imports.entity.ResultRow;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchResultsTest {

    @Test
    void a_row_says_all_that_the_file_says() {
        var row =
                only(
                        batch().row(
                                        "Description", "Read, then mark",
                                        "Keywords", "nlp",
                                        "CreationTime", "Fri Dec 23 16:34:03 CET 2016",
                                        "MaxAssignments", "5",
                                        "RequesterAnnotation", "BatchId:01;",
                                        "AssignmentDurationInSeconds", "600",
                                        "AutoApprovalDelayInSeconds", "604800",
                                        "AutoApprovalTime", "Sat Dec 31 00:41:13 CET 2016",
                                        "ApprovalTime", "Sun Dec 25 09:09:15 CET 2016",
                                        "RequesterFeedback", "Thank you",
                                        "WorkTimeInSeconds", "134"));

        assertThat(row.line()).isEqualTo(2);
        var hit = row.hit();
        assertThat(hit.id()).isEqualTo("HIT1");
        assertThat(hit.typeId()).isEqualTo("TYPE1");
        assertThat(hit.title()).isEqualTo("Find the claim");
        assertThat(hit.description()).isEqualTo("Read, then mark");
        assertThat(hit.keywords()).isEqualTo("nlp");
        assertThat(hit.reward()).isEqualTo(new Money(25, "USD"));
        assertThat(hit.creationTime()).contains(Instant.parse("2016-12-23T15:34:03Z"));
        assertThat(hit.maxAssignments()).isEqualTo(5);
        assertThat(hit.requesterAnnotation()).isEqualTo("BatchId:01;");
        assertThat(hit.assignmentDurationSeconds()).contains(600);
        assertThat(hit.autoApprovalDelaySeconds()).isEqualTo(604_800);
        assertThat(assignment(row))
                .isEqualTo(
                        new HitAssignment(
                                "ASG1",
                                "W1",
                                AssignmentStatus.APPROVED,
                                Decision.ACCEPTED,
                                "",
                                Instant.parse("2016-12-23T23:38:59Z"),
                                Instant.parse("2016-12-23T23:41:13Z"),
                                Instant.parse("2016-12-30T23:41:13Z"),
                                Optional.of(Instant.parse("2016-12-25T08:09:15Z")),
                                Optional.empty(),
                                "Thank you",
                                Optional.of(134),
                                "{}"));
    }

    @Test
    void what_the_file_does_not_say_is_absent_or_what_mechanical_turk_would_do() {
        var row = only(batch().row());

        assertThat(row.hit().description()).isEmpty();
        assertThat(row.hit().creationTime()).isEmpty();
        assertThat(row.hit().maxAssignments()).isEqualTo(1);
        assertThat(row.hit().assignmentDurationSeconds()).isEmpty();
        assertThat(row.hit().autoApprovalDelaySeconds()).isEqualTo(2_592_000);
        assertThat(row.hit().input()).isEqualTo("{}");
        assertThat(assignment(row).workTimeInSeconds()).isEmpty();
    }

    @Test
    void na_is_no_value() {
        var row =
                only(
                        batch().row(
                                        "Keywords", "NA",
                                        "CreationTime", " NA ",
                                        "MaxAssignments", "NA",
                                        "Approve", "NA",
                                        "Reject", "NA",
                                        "RequesterFeedback", "NA"));

        assertThat(row.hit().keywords()).isEmpty();
        assertThat(row.hit().creationTime()).isEmpty();
        assertThat(row.hit().maxAssignments()).isEqualTo(1);
        assertThat(assignment(row).requesterFeedback()).isEmpty();
        assertThat(assignment(row).decision()).isEqualTo(Decision.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "  "})
    void a_task_that_nobody_worked_on_has_no_assignment(String blank) {
        var row =
                only(
                        batch().row(
                                        "AssignmentId", blank,
                                        "WorkerId", blank,
                                        "AssignmentStatus", blank,
                                        "AcceptTime", blank,
                                        "SubmitTime", blank));

        assertThat(row.assignment()).isEmpty();
        assertThat(row.hit().id()).isEqualTo("HIT1");
    }

    @Test
    void silence_accepts_after_the_delay_when_the_file_does_not_say_when() {
        var row =
                only(
                        batch().row(
                                        "AssignmentStatus", "Submitted",
                                        "AutoApprovalDelayInSeconds", "3600",
                                        "AutoApprovalTime", ""));

        assertThat(assignment(row).autoApprovalTime())
                .isEqualTo(Instant.parse("2016-12-24T00:41:13Z"));
        assertThat(assignment(row).approvalTime()).isEmpty();
    }

    @Test
    void approved_work_without_a_time_was_approved_by_silence() {
        var row = only(batch().row("AutoApprovalTime", "Sat Dec 31 00:41:13 CET 2016"));

        assertThat(assignment(row).approvalTime()).contains(Instant.parse("2016-12-30T23:41:13Z"));
    }

    @Test
    void rejected_work_has_a_time_and_a_reason_even_if_the_file_has_none() {
        var row = only(batch().row("AssignmentStatus", "Rejected"));

        assertThat(assignment(row).reason()).isEqualTo("No reason was given.");
        assertThat(assignment(row).rejectionTime()).contains(Instant.parse("2016-12-23T23:41:13Z"));
        assertThat(assignment(row).approvalTime()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Submitted, '',    '',       WAITING,  ''",
                "Submitted, x,     '',       ACCEPTED, ''",
                "Submitted, '',    Too late, REJECTED, Too late",
                "Approved,  '',    '',       ACCEPTED, ''",
                "Approved,  x,     '',       ACCEPTED, ''",
                "Rejected,  '',    '',       REJECTED, No reason was given.",
                "Rejected,  '',    Too late, REJECTED, Too late"
            })
    void the_requesters_columns_decide_what_waits(
            String status, String approve, String reject, Decision decision, String reason) {
        var row =
                only(
                        batch().row(
                                        "AssignmentStatus", status,
                                        "Approve", approve,
                                        "Reject", reject));

        assertThat(assignment(row).decision()).isEqualTo(decision);
        assertThat(assignment(row).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'$0.25 ',    USD, 25",
        "' $ 0.25',   USD, 25",
        "'\u00A0$0.25\u00A0', USD, 25",
        "0.25,        USD, 25",
        "'$1000000',  USD, 100000000",
        "$0.250,      USD, 25",
        "€1.20,       EUR, 120",
        "£1,          GBP, 100",
        "¥150,        JPY, 150",
        "￥150,        JPY, 150",
        "1.234,       KWD, 1234"
    })
    void rewards_are_read_in_the_projects_currency(String reward, String currency, long minor) {
        var row = all(batch().row("Reward", reward).bytes(), currency).getFirst();

        assertThat(row.hit().reward()).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "Sat Dec 24 00:38:59 CET 2016,       2016-12-23T23:38:59Z",
        "Thu Apr 13 15:39:41 CEST 2017,      2017-04-13T13:39:41Z",
        "Thu Apr 13 15:39:41 PDT 2017,       2017-04-13T22:39:41Z",
        "Thu Jan 12 15:39:41 PST 2017,       2017-01-12T23:39:41Z",
        "Thu Jan 12 15:39:41 CST 2017,       2017-01-12T21:39:41Z",
        "Thu Jul 13 15:39:41 BST 2017,       2017-07-13T14:39:41Z",
        "Thu Jan 12 15:39:41 JST 2017,       2017-01-12T06:39:41Z",
        "Thu Jan 12 15:39:41 UTC 2017,       2017-01-12T15:39:41Z",
        "Mon Jan 12 15:39:41 UTC 2017,       2017-01-12T15:39:41Z",
        "Thu Jan 12 15:39:41 GMT+05:30 2017, 2017-01-12T10:09:41Z",
        "Thu Jan  5 15:39:41 UTC 2017,       2017-01-05T15:39:41Z",
        "2017-01-12T15:39:41.1234567Z,       2017-01-12T15:39:41.123456Z",
        "2017-01-12T15:39:41+09:00,          2017-01-12T06:39:41Z"
    })
    void times_are_read_with_their_zones_and_whatever_weekday(String written, Instant meant) {
        var row = only(batch().row("CreationTime", written));

        assertThat(row.hit().creationTime()).contains(meant);
    }

    @Test
    void answers_and_inputs_are_kept_as_they_were_written_where_there_are_any() {
        var row =
                only(
                        batch().row(
                                        "Input.url", "https://example.org/?a=1",
                                        "Answer.claim", "He said \"no\" \\ \n\tand left\u0007",
                                        "Answer.blank", "  ",
                                        "Answer.na", "NA",
                                        "Answer.日本 \"q\"", "はい 😀",
                                        "Answer.", "nameless"));

        assertThat(row.hit().input()).isEqualTo("{\"url\":\"https://example.org/?a=1\"}");
        assertThat(assignment(row).answer())
                .isEqualTo(
                        "{\"claim\":\"He said \\\"no\\\" \\\\ \\u000a\\u0009and left\\u0007\","
                                + "\"na\":\"NA\",\"日本 \\\"q\\\"\":\"はい 😀\",\"\":\"nameless\"}");
    }

    @Test
    void lines_are_those_of_the_text_file() {
        var text =
                batch().row("Title", "One\r\ntwo\r\nthree").row("AssignmentId", "ASG2").toString();

        var rows = all(CsvText.bytes("\uFEFF" + text + "\r\n\r\n"), "USD");

        assertThat(rows).extracting(ResultRow::line).containsExactly(2L, 5L);
        assertThat(rows.getFirst().hit().title()).isEqualTo("One\r\ntwo\r\nthree");
    }

    @Test
    void columns_may_stand_in_any_order_and_empty_ones_are_passed_over() {
        var text =
                " WorkerId ,SubmitTime,AcceptTime,AssignmentStatus,AssignmentId,,,Reward,Title,"
                        + "HITTypeId,HITId,Unknown\n"
                        + "W1,2017-01-01T00:01:00Z,2017-01-01T00:00:00Z,Approved,A1,,,1,T,TY,H,x";

        var row = all(CsvText.bytes(text), "USD").getFirst();

        assertThat(assignment(row).workerId()).isEqualTo("W1");
        assertThat(row.hit().id()).isEqualTo("H");
    }

    static ResultRow only(CsvText file) {
        var rows = all(file.bytes(), "USD");
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    static List<ResultRow> all(InputStream bytes, String currency) {
        try (var file = new BatchResults(bytes, currency)) {
            var rows = new ArrayList<ResultRow>();
            file.forEachRemaining(rows::add);
            return rows;
        }
    }

    private static HitAssignment assignment(ResultRow row) {
        return row.assignment().orElseThrow();
    }
}
