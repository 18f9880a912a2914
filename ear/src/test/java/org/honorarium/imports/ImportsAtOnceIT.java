package org.honorarium.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Two first attempts at one import have one effect. */
@ArquillianTest
class ImportsAtOnceIT {

    private static final int ROWS = 40;

    @Inject SmallHouse house;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @Test
    void the_same_results_sent_twice_at_once_are_taken_once() throws Exception {
        house.withAnnotators(10);

        var imports = atOnce.times(3, () -> house.results(rows("Approved")));

        assertThat(said(imports, "newAssignments")).containsExactlyInAnyOrder("40", "0", "0");
        assertThat(said(imports, "newTasks")).containsExactlyInAnyOrder("4", "0", "0");
        assertThat(said(imports, "earned"))
                .containsExactlyInAnyOrder("60.00 USD", "0.00 USD", "0.00 USD");
        assertThat(work("ACCEPTED")).isEqualTo(ROWS);
        assertThat(owed()).isEqualTo(ROWS * 150);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void waiting_work_that_is_decided_twice_at_once_is_earned_once() throws Exception {
        house.withAnnotators(10);
        house.results(rows("Submitted"));

        var imports = atOnce.times(2, () -> house.results(rows("Approved")));

        assertThat(said(imports, "accepted")).containsExactlyInAnyOrder("40", "0");
        assertThat(work("ACCEPTED")).isEqualTo(ROWS);
        assertThat(owed()).isEqualTo(ROWS * 150);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void the_same_register_sent_twice_at_once_makes_everybody_once() throws Exception {
        house.withAnnotators(1);

        var found = atOnce.times(3, () -> house.annotatorWithoutAccount(7));

        assertThat(found.stream().map(Outcome::get).distinct()).hasSize(1);
        assertThat(
                        database.number(
                                "select count(*) from annotators.annotator where reference = ?",
                                house.reference(7)))
                .isEqualTo(1);
    }

    private static List<String> rows(String status) {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> "h%d,a%d,%d,%s,1.50".formatted(n / 10, n, n % 10, status))
                .toList();
    }

    private static List<String> said(List<Outcome<Import>> imports, String what) {
        return imports.stream()
                .map(Outcome::get)
                .peek(
                        one ->
                                assertThat(one.state())
                                        .as(one.outcome().toString())
                                        .isEqualTo(ImportState.DONE))
                .map(one -> one.outcome().get(what))
                .toList();
    }

    private long work(String state) throws Exception {
        return database.number(
                "select count(*) from tasks.assignment where project_id = ? and state = ?",
                house.project,
                state);
    }

    private long owed() throws Exception {
        return database.number(
                "select coalesce(sum(credits_minor - debits_minor), 0) from ledger.account where book_id = ?",
                house.payer);
    }
}
