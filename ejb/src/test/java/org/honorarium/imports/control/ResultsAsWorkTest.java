package org.honorarium.imports.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.imports.control.CsvText.batch;

import java.time.Instant;
import org.honorarium.tasks.entity.IncomingWork.Submission;
import org.junit.jupiter.api.Test;

/** When silence accepts what waits in a file: as the file says, but never too late. */
class ResultsAsWorkTest {

    private static final Instant SUBMITTED = Instant.parse("2016-12-23T23:41:13Z");

    @Test
    void silence_accepts_when_the_file_says() {
        var work = waiting("AutoApprovalTime", "Sat Dec 31 00:41:13 CET 2016");

        assertThat(work.submittedAt()).isEqualTo(SUBMITTED);
        assertThat(work.reviewDueAt()).isEqualTo("2016-12-30T23:41:13Z");
    }

    @Test
    void a_later_time_is_brought_to_21_days_after_the_submission() {
        assertThat(waiting("AutoApprovalTime", "Tue Feb 28 00:41:13 CET 2017").reviewDueAt())
                .isEqualTo("2017-01-13T23:41:13Z");
        assertThat(waiting("AutoApprovalDelayInSeconds", "2592000").reviewDueAt())
                .isEqualTo("2017-01-13T23:41:13Z");
        assertThat(waiting("AutoApprovalDelayInSeconds", "").reviewDueAt())
                .as("thirty days where the file does not say")
                .isEqualTo("2017-01-13T23:41:13Z");
    }

    private static Submission waiting(String column, String value) {
        var row =
                BatchResultsTest.only(batch().row("AssignmentStatus", "Submitted", column, value));
        return new ResultsAsWork(SUBMITTED, "USD").work(row).work().orElseThrow();
    }
}
