package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.payouts.entity.RunState;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One payee whose figures break the arithmetic is held, with an alarm; all others are paid. */
@ArquillianTest
class OnePayeeBreaksIT {

    private static final int ANNOTATORS = 60;
    private static final int BROKEN = 23;
    private static final long ALMOST_TOO_MUCH = Long.MAX_VALUE - 100;

    @Inject SmallHouse house;
    @Inject Database database;

    private UUID broken;

    /** Everybody earned 4.00, and 2.50 more are accepted by silence tonight. */
    @BeforeEach
    void a_house_with_earnings_and_overdue_work() throws Exception {
        Map<String, UUID> people = house.withAnnotators(ANNOTATORS);
        broken = people.get(house.reference(BROKEN));
        var imported = house.results(rows());
        assertThat(imported.state()).as(imported.outcome().toString()).isEqualTo(ImportState.DONE);
    }

    @Test
    void open_items_that_are_more_than_a_number_can_hold() throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table payouts.open_item disable trigger one_place");
                    for (int n = 0; n < 2; n++) {
                        change(
                                connection,
                                """
                                insert into payouts.open_item
                                values (gen_random_uuid(), ?, ?, 'USD', ?, '2026-02-01')
                                """,
                                broken,
                                house.payer,
                                ALMOST_TOO_MUCH);
                    }
                    change(connection, "alter table payouts.open_item enable trigger one_place");
                });

        theNightHoldsOnlyThatOne("DECIDE", "out of range");
    }

    @Test
    void a_balance_that_is_not_what_is_open() throws Exception {
        database.spoil(
                connection ->
                        change(
                                connection,
                                """
                                update ledger.account set credits_minor = credits_minor + 1
                                 where book_id = ? and holder_id = ?
                                """,
                                house.payer,
                                broken));

        theNightHoldsOnlyThatOne("DECIDE", "651 USD owed, 650 open");
    }

    @Test
    void work_that_is_worth_more_than_an_account_can_hold() throws Exception {
        database.spoil(
                connection -> {
                    change(
                            connection,
                            """
                            with dear as (
                                insert into tasks.task
                                select gen_random_uuid(), project_id, task_type_id, 'dear', 1, '{}', created_at
                                  from tasks.task where project_id = ? limit 1
                                returning id)
                            insert into tasks.assignment (id, task_id, project_id, payer_id, annotator_id,
                                reference, state, claimed_at, submitted_at, review_due_at)
                            select ids.derived('2026-02-01', w.id::text), dear.id, w.project_id, w.payer_id,
                                   w.annotator_id, 'dear', 'SUBMITTED', w.claimed_at, w.submitted_at,
                                   w.review_due_at
                              from tasks.assignment w, dear
                             where w.project_id = ? and w.annotator_id = ? limit 1
                            """,
                            house.project,
                            house.project,
                            broken);
                    change(
                            connection,
                            """
                            insert into pricing.quote
                            select id, ?, 'USD' from tasks.assignment
                             where annotator_id = ? and reference = 'dear'
                            """,
                            ALMOST_TOO_MUCH,
                            broken);
                });

        theNightHoldsOnlyThatOne("ACCEPT", "");
    }

    private void theNightHoldsOnlyThatOne(String step, String detail) throws Exception {
        var run = house.night();

        assertThat(run.state()).isEqualTo(RunState.RESERVED);
        assertThat(decisions(run.id(), "HOLD")).containsExactly(broken + " DIFFERENCE");
        assertThat(decisions(run.id(), "PAY")).hasSize(ANNOTATORS - 1);
        assertThat(payouts(run.id()))
                .hasSize(ANNOTATORS - 1)
                .allMatch(payout -> payout.endsWith(" 650 RESERVED"))
                .noneMatch(payout -> payout.startsWith(broken.toString()));
        var alarms = alarms(run.id());
        assertThat(alarms).hasSize(1);
        assertThat(alarms.getFirst()).startsWith(broken + " " + step).contains(detail);
        assertThat(database.wrong(house.payer, broken)).isEmpty();
    }

    private List<String> decisions(UUID run, String outcome) throws SQLException {
        return database.texts(
                """
                select concat_ws(' ', annotator_id, reason) from payouts.decision
                 where run_id = ? and outcome = ?
                """,
                run,
                outcome);
    }

    private List<String> payouts(UUID run) throws SQLException {
        return database.texts(
                """
                select concat_ws(' ', annotator_id, amount_minor, state) from payouts.payout where run_id = ?
                """,
                run);
    }

    private List<String> alarms(UUID run) throws SQLException {
        return database.texts(
                "select concat_ws(' ', annotator_id, step, detail) from payouts.difference where run_id = ?",
                run);
    }

    private static List<String> rows() {
        return IntStream.range(0, ANNOTATORS)
                .boxed()
                .flatMap(
                        n ->
                                Stream.of(
                                        "h1,a%d,%d,Approved,4.00".formatted(n, n),
                                        "h2,b%d,%d,Submitted,2.50".formatted(n, n)))
                .toList();
    }
}
