package org.honorarium.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.ImportState;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What waits in a file of results waits here, and never too long. */
@ArquillianTest
class ResultsIT {

    @Inject SmallHouse house;
    @Inject Database database;

    @Test
    void what_waits_in_a_file_is_accepted_21_days_after_it_was_submitted_at_the_latest()
            throws Exception {
        house.withAnnotators(2);

        var one =
                house.results(
                        List.of(
                                "h1,soon,0,Submitted,1.50,a,2026-02-03T10:05:00Z",
                                "h1,late,1,Submitted,2.50,a,2027-06-01T10:05:00Z"));

        assertThat(one.state()).isEqualTo(ImportState.DONE);
        assertThat(
                        database.texts(
                                "select (review_due_at at time zone 'UTC')::date::text from tasks.assignment"
                                        + " where project_id = ? order by review_due_at",
                                house.project))
                .containsExactly("2026-02-03", "2026-02-22");

        house.night();
        assertThat(
                        database.texts(
                                "select decided_by from tasks.assignment where project_id = ?",
                                house.project))
                .containsExactly("SILENCE", "SILENCE");
        assertThat(database.wrong(house.payer)).isEmpty();
    }
}
