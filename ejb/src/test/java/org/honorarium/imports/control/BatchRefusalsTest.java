package org.honorarium.imports.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.honorarium.imports.control.CsvText.batch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.rejection.entity.Rejection.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\n", "HITId,HITTypeId\n"})
    void a_file_without_rows(String text) {
        var code = text.startsWith("HIT") ? "imports/missing-column" : "imports/empty";

        assertThat(refusal(CsvText.bytes(text)).code()).isEqualTo(code);
    }

    @Test
    void a_header_with_nothing_below() {
        assertThat(refusal(batch().bytes()).code()).isEqualTo("imports/empty");
    }

    @Test
    void another_kind_of_file() {
        var workbook = CsvText.bytes("PK\u0003\u0004\u0014\u0000binary\nmore");

        assertThat(refusal(workbook))
                .returns("imports/not-csv", ImportRejected::code)
                .satisfies(r -> assertThat(r.facts()).containsEntry("line", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void columns_that_are_not_separated_by_commas(String separator) {
        var text = batch().row().toString().replace(",", separator);

        assertThat(refusal(CsvText.bytes(text)).code()).isEqualTo("imports/not-csv");
    }

    @Test
    void a_quote_that_is_never_closed() {
        var text = batch().row().row("AssignmentId", "ASG2").toString().stripTrailing();

        assertThat(refusal(CsvText.bytes(text.substring(0, text.length() - 1))))
                .returns("imports/not-csv", ImportRejected::code)
                .satisfies(r -> assertThat(r.facts()).containsEntry("line", "3"));
    }

    @Test
    void an_endless_value() {
        var text = batch().row("Title", "x".repeat(1_000_001)).bytes();

        assertThat(refusal(text).code()).isEqualTo("imports/not-csv");
    }

    @Test
    void bytes_that_are_not_utf_8_by_their_line() {
        var text = batch().row().row("Title", "Été").row().toString().getBytes(ISO_8859_1);

        assertThat(refusal(new ByteArrayInputStream(text)))
                .returns("imports/wrong-encoding", ImportRejected::code)
                .satisfies(
                        r ->
                                assertThat(r.facts())
                                        .containsEntry("line", "3")
                                        .containsEntry("found", "byte C9")
                                        .containsEntry("expected", "text in UTF-8"));
    }

    @Test
    void bytes_that_are_not_utf_8_far_into_a_file_of_several_chunks() {
        var start = batch().row("Title", "é\r\n".repeat(50_000)).toString();
        var bytes = (start + "é").getBytes(UTF_8);
        bytes[bytes.length - 1] = 'x';

        assertThat(refusal(new ByteArrayInputStream(bytes)).facts()).containsEntry("line", "50003");
    }

    @Test
    void utf_16() {
        var bytes = batch().row().toString().getBytes(UTF_16);

        assertThat(refusal(new ByteArrayInputStream(bytes)).code())
                .isEqualTo("imports/wrong-encoding");
    }

    @Test
    void a_missing_column_by_its_name() {
        var refusal = refusal(batch().without("WorkerId").row().bytes());

        assertThat(refusal.code()).isEqualTo("imports/missing-column");
        assertThat(refusal.facts()).containsEntry("column", "WorkerId").containsEntry("line", "1");
        assertThat(refusal).hasMessageContaining("WorkerId");
    }

    @Test
    void all_missing_columns_at_once() {
        var refusal = refusal(batch().without("WorkerId").without("Reward").row().bytes());

        assertThat(refusal.facts()).containsEntry("column", "Reward, WorkerId");
    }

    @Test
    void a_column_that_stands_there_twice() {
        var text = batch().row("Answer.a", "1", "Answer.b", "2").toString();

        var refusal = refusal(CsvText.bytes(text.replace("Answer.b", "Answer.a")));

        assertThat(refusal.code()).isEqualTo("imports/duplicate-column");
        assertThat(refusal.facts()).containsEntry("column", "Answer.a");
    }

    @ParameterizedTest
    @CsvSource({"'\"x\"', 10 values", "'\"x\",\"y\",\"z\"', 12 values"})
    void a_row_of_another_length(String more, String found) {
        var text = batch().row().toString().stripTrailing() + "," + more;

        var refusal = refusal(CsvText.bytes(text));

        assertThat(refusal.code()).isEqualTo("imports/wrong-number-of-values");
        assertThat(refusal.facts()).containsEntry("line", "2").containsEntry("found", found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$0.00",
                "0",
                "-$0.25",
                "$-0.25",
                "$0.255",
                "$1,000.00",
                "0,25",
                "1e3",
                "$1000000.01",
                "€0.25",
                "$",
                "free",
                "",
                "NA",
                "$0.25 USD",
                "٢"
            })
    void rewards_that_cannot_be_paid(String reward) {
        var refusal = refusal(batch().row().row("Reward", reward).bytes());

        assertThat(refusal.code()).isEqualTo("imports/bad-value");
        assertThat(refusal.facts())
                .containsEntry("line", "3")
                .containsEntry("column", "Reward")
                .hasEntrySatisfying("expected", e -> assertThat(e).contains("USD"));
    }

    @Test
    void half_a_yen() {
        assertThat(refusal(batch().row("Reward", "¥0.5").bytes(), "JPY").facts())
                .containsEntry("found", "¥0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sat Dec 24 00:38:59 2016",
                "Sat Foo 24 00:38:59 CET 2016",
                "Sat Feb 30 00:38:59 CET 2016",
                "Sat Dec 24 24:38:59 CET 2016",
                "Sat Dec 24 00:38:59 CET 1916",
                "2016-12-24 00:38:59",
                "2016-12-24T00:38:59",
                "+12016-12-24T00:38:59Z",
                "Sat Dec 24 00:38:59 GMT+99:00 2016",
                "24/12/2016 00:38"
            })
    void times_that_are_none(String time) {
        assertThat(refusal(batch().row("SubmitTime", time).bytes()).facts())
                .containsEntry("column", "SubmitTime")
                .containsEntry("found", time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IST", "XYZ", "cet"})
    void zones_that_could_be_anywhere_by_their_name(String zone) {
        var time = "Sat Dec 24 00:38:59 " + zone + " 2016";

        assertThat(refusal(batch().row("SubmitTime", time).bytes()).facts())
                .hasEntrySatisfying(
                        "expected", e -> assertThat(e).contains("instead of " + zone + ","));
    }

    @ParameterizedTest
    @CsvSource({
        "HITId, ''",
        "HITId, NA",
        "HITTypeId, a b",
        "Title, ''",
        "Title, 'a\u0000b'",
        "Title, 'a\u0085b'",
        "RequesterFeedback, 'a\u001bb'",
        "AssignmentId, ''",
        "AssignmentId, =1+1",
        "WorkerId, NA",
        "WorkerId, 'W\u200B1'",
        "AssignmentStatus, ''",
        "AssignmentStatus, Pending",
        "AcceptTime, ''",
        "SubmitTime, ''",
        "MaxAssignments, 0",
        "MaxAssignments, 1.5",
        "AutoApprovalDelayInSeconds, -1",
        "AssignmentDurationInSeconds, 9999999999",
        "WorkTimeInSeconds, ١",
        "Answer.text, 'a\u0000b'",
        "Input.text, 'a\u0000b'"
    })
    void values_that_cannot_be(String column, String value) {
        var refusal = refusal(batch().row(column, value).bytes());

        assertThat(refusal.code()).isEqualTo("imports/bad-value");
        assertThat(refusal.facts()).containsEntry("column", column);
        assertThat(refusal.kind()).isEqualTo(Kind.UNPROCESSABLE);
        assertThat(refusal.getMessage()).doesNotContain("\u0000").startsWith("Line ");
    }

    @Test
    void work_without_the_one_who_did_it() {
        var row = batch().row("WorkerId", "", "AcceptTime", "", "Answer.a", "something");

        assertThat(refusal(row.bytes()).facts()).containsEntry("column", "WorkerId");
    }

    @Test
    void an_answer_without_an_assignment() {
        var row =
                batch().row(
                                "AssignmentId", "",
                                "WorkerId", "",
                                "AssignmentStatus", "",
                                "AcceptTime", "",
                                "SubmitTime", "",
                                "Answer.a", "something");

        assertThat(refusal(row.bytes()).facts()).containsEntry("column", "AssignmentId");
    }

    @ParameterizedTest
    @CsvSource({
        "Submitted, x,  No, Reject",
        "Approved,  '', No, Reject",
        "Rejected,  x,  '', Approve"
    })
    void decisions_that_contradict(String status, String approve, String reject, String column) {
        var row = batch().row("AssignmentStatus", status, "Approve", approve, "Reject", reject);

        assertThat(refusal(row.bytes()))
                .returns("imports/conflicting-values", ImportRejected::code)
                .satisfies(r -> assertThat(r.facts()).containsEntry("column", column));
    }

    @Test
    void work_that_was_done_before_it_was_taken() {
        var row = batch().row("SubmitTime", "Sat Dec 24 00:38:58 CET 2016");

        assertThat(refusal(row.bytes()).code()).isEqualTo("imports/conflicting-values");
    }

    private static ImportRejected refusal(InputStream bytes) {
        return refusal(bytes, "USD");
    }

    private static ImportRejected refusal(InputStream bytes, String currency) {
        return catchThrowableOfType(
                ImportRejected.class, () -> BatchResultsTest.all(bytes, currency));
    }
}
