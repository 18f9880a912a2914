package org.honorarium.quality;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.quality.boundary.Measuring;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house measures about an annotator's decided work becomes computed qualifications. */
@ArquillianTest
class MeasuringIT {

    private static final LocalDate SOON_AFTER = LocalDate.of(2026, 2, 20);
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 6, 1);

    @Inject SmallHouse house;
    @Inject Measuring measuring;
    @Inject Qualifications qualifications;
    @Inject Database database;
    @Inject AtOnce atOnce;

    private UUID annotator;

    @BeforeEach
    void three_accepted_and_one_rejected() throws Exception {
        house.withAnnotators(1);
        annotator =
                UUID.fromString(
                        database.texts(
                                        "select id from annotators.annotator where reference = ?",
                                        house.reference(0))
                                .getFirst());
        house.results(
                List.of(
                        "h1,a1,0,Approved,1.00",
                        "h2,a2,0,Approved,1.00",
                        "h3,a3,0,Approved,1.00",
                        "h4,a4,0,Rejected,1.00"));
    }

    @Test
    void acceptance_and_counts_are_measured_of_each_task_type_and_in_all() throws Exception {
        measure(SOON_AFTER);

        assertThat(measured("ACCEPTANCE-EVER")).containsExactly("75");
        assertThat(measured("ACCEPTANCE-30-DAYS")).containsExactly("75");
        assertThat(measured("ACCEPTED-ANNOTATIONS")).containsExactly("3", "3");
    }

    @Test
    void another_measure_changes_the_level_and_keeps_one_of_each() throws Exception {
        measure(SOON_AFTER);
        house.results(List.of("h5,a5,0,Rejected,1.00"));
        measure(SOON_AFTER);

        assertThat(measured("ACCEPTANCE-EVER")).containsExactly("60");
    }

    @Test
    void without_decisions_in_thirty_days_the_rate_of_thirty_days_ends() throws Exception {
        measure(SOON_AFTER);
        assertThat(measured("ACCEPTANCE-30-DAYS")).hasSize(1);
        measure(LONG_AFTER);

        assertThat(measured("ACCEPTANCE-30-DAYS")).isEmpty();
        assertThat(measured("ACCEPTANCE-EVER")).containsExactly("75");
    }

    @Test
    void tallies_say_what_all_decided_work_says() throws Exception {
        measure(SOON_AFTER);
        house.results(List.of("h5,a5,0,Rejected,1.00", "h6,a6,0,Approved,1.00"));
        measure(SOON_AFTER);
        house.results(List.of("h7,a7,0,Approved,1.00"));
        measure(SOON_AFTER);

        assertThat(
                        database.texts(
                                "select concat_ws('/', accepted, decided) from quality.tally"
                                        + " where annotator_id = ?",
                                annotator))
                .containsExactly("5/7");
        assertThat(
                        database.number(
                                "with really as (select (decided_at at time zone 'UTC')::date as day,"
                                        + " annotator_id, task_type_id, count(*) filter (where state ="
                                        + " 'ACCEPTED') as accepted, count(*) as decided from tasks.work"
                                        + " where state in ('ACCEPTED', 'REJECTED') group by 1, 2, 3)"
                                        + " select count(*) from (select * from really where annotator_id = ?"
                                        + " except select day, annotator_id, task_type_id, accepted, decided"
                                        + " from quality.tally_of_day) missing",
                                annotator))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update quality.tally set accepted = decided",
                "insert into quality.tally values (gen_random_uuid(), gen_random_uuid(), 20, 20)",
                "delete from quality.tally",
                "update quality.tally_of_day set accepted = decided",
                "insert into quality.tally_of_day values ('2026-03-01', gen_random_uuid(),"
                        + " gen_random_uuid(), 20, 20)",
                "delete from quality.tally_of_day",
                "insert into quality.untallied values (gen_random_uuid(), 'REJECTION')",
                "update quality.untallied set id = gen_random_uuid()",
                "delete from quality.untallied"
            })
    void not_even_the_house_makes_anybody_better_or_worse(String attack) throws Exception {
        assertThat(database.refusal(Actor.SYSTEM, attack)).contains("permission denied");
    }

    @Test
    void only_the_house_lets_the_database_count_and_nobody_gives_it_what_to_count()
            throws Exception {
        var count = "select quality.count_decisions()";

        assertThat(database.refusal(house.operations, count)).contains("the house itself counts");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "create temporary table decisions (id uuid, kind text) on commit drop;"
                                        + count))
                .contains("must be owner");
        assertThat(
                        database.refusal(
                                Actor.SYSTEM,
                                "create temporary table changes on commit drop as select day, annotator_id,"
                                        + " task_type_id, 20 as accepted, 20 as decided from"
                                        + " quality.tally_of_day;"
                                        + count))
                .contains("must be owner");
    }

    @Test
    void servers_that_begin_at_once_measure_a_day_once() throws Exception {
        var day = LocalDate.of(2026, 3, 1).plusDays(Math.floorMod(annotator.hashCode(), 20_000));

        var changed =
                atOnce.times(3, () -> Actor.SYSTEM.call(() -> measuring.measure(day))).stream()
                        .map(Outcome::get)
                        .toList();

        assertThat(changed.stream().filter(number -> number > 0)).hasSize(1);
        assertThat(Actor.SYSTEM.call(() -> measuring.isDone(day))).isTrue();
    }

    private void measure(LocalDate day) throws Exception {
        Actor.SYSTEM.call(() -> measuring.again(day));
    }

    private List<String> measured(String type) throws Exception {
        var mine = Map.of("kind", "COMPUTED", "state", "VERIFIED");
        return QualifiedHouse.as(annotator)
                .call(() -> qualifications.page(new PageRequest(0, 100, "", true, mine)))
                .rows()
                .stream()
                .filter(one -> one.type().code().equals(type))
                .map(Qualification::level)
                .map(level -> level.stripTrailingZeros().toPlainString())
                .toList();
    }
}
