package org.honorarium.seals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.honorarium.seals.control.SealedHouse.FIRST;
import static org.honorarium.seals.control.SealedHouse.SECOND;
import static org.honorarium.seals.control.SealedHouse.THIRD;

import java.sql.SQLException;
import java.util.EnumSet;
import org.honorarium.seals.entity.Detail;
import org.honorarium.seals.entity.Finding;
import org.honorarium.seals.entity.FindingKind;
import org.honorarium.seals.entity.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bonuses stand on what was measured: nobody makes anybody better or worse afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedOutcomesJourney {

    private static final String KEY = "00000000-0000-7000-8000-00000000abcd";
    private static final String OTHER = "00000000-0000-7000-8000-00000000dcba";

    private static final String LINE =
            """
            insert into quality.measured (assignment_id, accuracy, found, answered, by_gold, measured_at)
            values ('%1$s', 95, 19, 20, false, '2026-10-06 10:00Z');
            insert into pricing.settlement (assignment_id, worked_seconds, accuracy, as_submitted, amount_minor,
                                            currency, lines, settled_at)
            values ('%1$s', 60, 95, true, 110, 'USD', '[]', '2026-10-06 10:00Z');
            """;

    private static final String MEASURED_ALONE =
            "insert into quality.measured (assignment_id, by_gold, measured_at)"
                    + " values ('%s', false, '2026-10-06 10:00Z')";

    private SealedHouse house;

    @BeforeAll
    void a_house_of_three_days() throws Exception {
        house = SealedHouse.make();
    }

    @BeforeEach
    void one_outcome_that_was_priced() throws SQLException {
        house.fill();
        house.run(
                "delete from quality.measured where assignment_id in ('%s', '%s')"
                        .formatted(KEY, OTHER));
        house.run(
                "delete from pricing.settlement where assignment_id in ('%s', '%s')"
                        .formatted(KEY, OTHER));
        house.run(LINE.formatted(KEY));
    }

    @AfterAll
    void nobody_needs_it_any_more() throws SQLException {
        if (house != null) {
            house.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update quality.measured set accuracy = 100, found = 20",
                "update quality.measured set by_gold = true",
                "update quality.measured set measured_at = measured_at + interval '1 second'",
                "update pricing.settlement set worked_seconds = 61",
                "update pricing.settlement set as_submitted = false",
                "update pricing.settlement set amount_minor = 120"
            })
    void what_is_changed_is_named(String change) throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);
        assertThat(house.verified(kept).findings()).isEmpty();

        house.run(change + " where assignment_id = '" + KEY + "'");

        finds(kept, FindingKind.CHANGED, KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality.measured", "pricing.settlement"})
    void what_is_deleted_is_missed(String table) throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);

        house.run("delete from " + table + " where assignment_id = '" + KEY + "'");

        finds(kept, FindingKind.DELETED, KEY);
    }

    @Test
    void what_was_never_measured_is_found_when_it_is_put_in() throws Exception {
        house.seal();
        var kept = house.exported(Detail.ROOTS);

        house.run(LINE.formatted(OTHER));

        finds(kept, FindingKind.PUT_IN, OTHER);
    }

    @Test
    void what_was_not_priced_may_be_measured_again_on_another_day() throws Exception {
        house.run(MEASURED_ALONE.formatted(OTHER));
        house.seal(FIRST);
        house.seal(SECOND);
        house.run(
                "update quality.measured set measured_at = '2026-10-07 10:00Z' where assignment_id = '"
                        + OTHER
                        + "'");
        house.seal(THIRD);

        assertThat(house.verified(house.exported(Detail.LINES)).findings()).isEmpty();
    }

    @Test
    void what_was_measured_before_that_was_sealed_is_sealed_with_it() throws Exception {
        var without = EnumSet.complementOf(EnumSet.of(Source.MEASURED_OUTCOME));
        house.seal(FIRST, without);
        house.seal(SECOND, without);
        house.seal(THIRD);
        var kept = house.exported(Detail.ROOTS);
        assertThat(house.verified(kept).findings()).isEmpty();

        house.run(
                "update quality.measured set accuracy = 100, found = 20 where assignment_id = '"
                        + KEY
                        + "'");

        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactly(tuple(THIRD, FindingKind.CHANGED, Source.MEASURED_OUTCOME, KEY));
    }

    private void finds(String kept, FindingKind kind, String key) throws Exception {
        assertThat(house.verified(kept).findings())
                .extracting(Finding::day, Finding::kind, Finding::source, Finding::key)
                .containsExactly(tuple(SECOND, kind, Source.MEASURED_OUTCOME, key));
    }
}
