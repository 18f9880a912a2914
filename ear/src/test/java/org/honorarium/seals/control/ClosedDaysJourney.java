package org.honorarium.seals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.seals.control.SealedHouse.FIRST;
import static org.honorarium.seals.control.SealedHouse.SECOND;
import static org.honorarium.seals.control.SealedHouse.THIRD;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.honorarium.seals.entity.Detail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses once a day is over, with the application's own access. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDaysJourney {

    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");
    private static final String NOTE =
            "insert into audit.record values (gen_random_uuid(), '%s', gen_random_uuid(), 'SYSTEM',"
                    + " 'test/late', gen_random_uuid(), '{}', '{}')";

    private SealedHouse house;

    @BeforeAll
    void a_house_of_three_days() throws Exception {
        house = SealedHouse.make();
    }

    @BeforeEach
    void nothing_is_sealed() throws Exception {
        house.fill();
    }

    @AfterAll
    void nobody_needs_it_any_more() throws SQLException {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void a_closed_day_takes_nothing_and_the_next_one_does() throws Exception {
        close(FIRST);

        assertThat(refusal(NOTE.formatted("2026-10-05 23:59:59.999999Z")))
                .contains("row-level security");
        assertThat(refusal(NOTE.formatted("2026-10-06 00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger.transfer values (ids.derived(now(), 'late'), gen_random_uuid(),"
                        + " gen_random_uuid(), 1, 'USD', 'X', gen_random_uuid(), now(), '2026-10-05')",
                "insert into earnings.earning values (ids.derived(now(), 'late'), 'BONUS',"
                        + " gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),"
                        + " 1, 'USD', now(), '2026-10-05')",
                "insert into files.payment_file (id, run_id, payer_id, currency, message_id,"
                        + " payments, total_minor, written_at) values (gen_random_uuid(),"
                        + " gen_random_uuid(), gen_random_uuid(), 'USD', 'M', 1, 1, '2026-10-05')"
            })
    void no_line_of_money_is_recorded_in_a_closed_day(String late) throws Exception {
        close(FIRST);

        assertThat(refusal(late)).contains("row-level security");
    }

    @Test
    void nobody_says_when_an_annotation_came_in() throws Exception {
        assertThat(
                        refusal(
                                "insert into tasks.annotation (assignment_id, version, answer,"
                                        + " submitted_at, recorded_at) values (gen_random_uuid(), 1,"
                                        + " '{}', now(), '2026-10-05')"))
                .contains("permission denied");
    }

    @Test
    void a_transaction_that_began_before_the_closing_is_waited_for() throws Exception {
        try (var early = SealedHouse.application()) {
            run(early, NOTE.formatted("2026-10-05 12:00:00Z"));
            close(FIRST);
            house.as(
                    sql -> {
                        new DayRows(sql).settle(FIRST);
                        return null;
                    });

            assertThat(settled()).isFalse();

            early.commit();
        }
        assertThat(settled()).isTrue();
        try (var late = SealedHouse.application()) {
            assertThat(settled()).as("whoever begins later is not waited for").isTrue();
            late.rollback();
        }
    }

    @Test
    void stored_seals_are_only_added_to_and_follow_the_day_before() throws Exception {
        house.seal();

        assertThat(refusal("update seals.day set root = repeat('a', 64)"))
                .contains("never changed");
        assertThat(refusal("delete from seals.day")).contains("permission denied");
        assertThat(refusal("update seals.part set lines = 1")).contains("permission denied");
        assertThat(refusal("delete from seals.block")).contains("permission denied");
        assertThat(refusal("insert into seals.day (day, closed_at) values ('2026-10-20', now())"))
                .contains("does not follow");
        assertThat(
                        refusal(
                                "insert into seals.day (day, closed_at) values ('2026-10-08',"
                                        + " '2026-10-08 23:00Z')"))
                .contains("a_day_is_closed_when_it_is_over");
        assertThat(
                        refusal(
                                "insert into seals.day (day, closed_at) values ('2026-10-08',"
                                        + " now());update seals.day set settles_from = now(), sealed_at"
                                        + " = now(), lines = 0, before = repeat('0', 64), root ="
                                        + " repeat('a', 64) where day = '2026-10-08'"))
                .contains("does not stand on the root");
    }

    @Test
    void sealing_twice_changes_nothing() throws Exception {
        house.seal();
        var once = house.exported(Detail.LINES);

        house.seal(THIRD);

        assertThat(house.exported(Detail.LINES)).isEqualTo(once);
        assertThat(once).contains(FIRST.toString(), SECOND.toString(), THIRD.toString());
    }

    private void close(LocalDate day) throws Exception {
        house.as(
                sql -> {
                    new DayRows(sql).close(day, LATER);
                    return null;
                });
    }

    private boolean settled() throws Exception {
        return house.as(sql -> new DayRows(sql).isSettled(FIRST));
    }

    private static String refusal(String statement) throws SQLException {
        try (var connection = SealedHouse.application()) {
            run(connection, statement);
            return "";
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
