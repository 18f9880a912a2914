package org.honorarium.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.PricedHouse.card;
import static org.honorarium.pricing.PricedHouse.rule;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.honorarium.house.Database;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.Replays;
import org.honorarium.pricing.boundary.Settlements;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Seen;
import org.honorarium.wages.boundary.Previews;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outcome decides is earned by what was found at acceptance. */
@ArquillianTest
class OutcomesIT {

    private static final RateRule ACCURATE =
            rule("Accurate", new Condition.Accuracy(new BigDecimal("95")), Effect.ADD, "0.30");
    private static final RateRule FIRST =
            rule("First time right", new Condition.AsSubmitted(), Effect.MULTIPLY, "1.5");

    @Inject PricedHouse priced;
    @Inject SubmittedWork work;
    @Inject Quoting quoting;
    @Inject Settlements settlements;
    @Inject Decisions decisions;
    @Inject Replays replays;
    @Inject Previews previews;
    @Inject Database database;

    @BeforeEach
    void a_card_with_outcomes() throws Exception {
        priced.build();
        priced.publish(card("1.00", ACCURATE, FIRST));
    }

    @Test
    void the_quote_names_what_is_certain_the_most_and_what_decides() throws Exception {
        var assignment = priced.locked(priced.offer(Map.of()));

        var quote = priced.oneself.call(() -> quoting.find(assignment)).orElseThrow();

        assertThat(quote.certain()).hasToString("1.00 USD");
        assertThat(quote.maximum()).hasToString("1.95 USD");
        assertThat(quote.lines().get(1).lookedAt()).isEqualTo(Condition.Kind.ACCURACY);
        assertThat(quote.lines().get(1).asked()).isEqualTo("accuracy AT_LEAST 95");
        assertThat(quote.lines().get(1).found()).isEmpty();
        assertThat(quote.lines().get(2).asked()).isEqualTo("AS_SUBMITTED");
    }

    @Test
    void too_little_decided_work_says_nothing_about_accuracy() throws Exception {
        tally(19, 19);

        assertThat(accepted(work.submitted(priced, 60))).isEqualTo(150);
    }

    @Test
    void accuracy_is_found_at_acceptance_and_kept() throws Exception {
        tally(95, 100);
        var accurate = work.submitted(priced, 60);
        assertThat(accepted(accurate)).isEqualTo(195);
        var settled = priced.oneself.call(() -> settlements.find(accurate)).orElseThrow();
        assertThat(settled.worked().accuracy()).isEqualByComparingTo("95");
        assertThat(settled.worked().asSubmitted()).isTrue();
        assertThat(settled.lines().get(1).found()).isEqualTo("95");

        tally(949, 1000);
        assertThat(accepted(work.submitted(priced, 60))).isEqualTo(150);
        assertThat(database.wrong(priced.qualified.house.payer)).isEmpty();
    }

    @Test
    void gold_tasks_say_more_than_decided_work_once_enough_were_answered() throws Exception {
        tally(100, 100);
        gold(19, false);
        assertThat(accepted(work.submitted(priced, 60))).isEqualTo(195);

        gold(1, false);
        assertThat(accepted(work.submitted(priced, 60))).isEqualTo(150);
    }

    @Test
    void what_was_submitted_again_is_not_as_first_submitted() throws Exception {
        var again = work.submitted(priced, 60);
        resubmitted(again);

        assertThat(accepted(again)).isEqualTo(100);
        var settled = priced.oneself.call(() -> settlements.find(again)).orElseThrow();
        assertThat(settled.worked().asSubmitted()).isFalse();
        assertThat(settled.lines().get(2).found()).isEqualTo("CHANGED");
    }

    @Test
    void what_was_accepted_with_a_fix_is_not_as_first_submitted() throws Exception {
        var fixed = work.submitted(priced, 60);
        work.inTime(fixed);

        fix(fixed);

        assertThat(earned(fixed)).isEqualTo(100);
    }

    @Test
    void what_silence_has_accepted_is_not_fixed_any_more() throws Exception {
        var late = work.submitted(priced, 60);
        var operations = priced.qualified.house.operations;

        assertThatExceptionOfType(DecisionRejected.class)
                .isThrownBy(() -> fix(late))
                .returns("quality/accepted-by-time", DecisionRejected::code);
        assertThat(
                        database.refusal(
                                operations,
                                "insert into quality.fix values ('%s', 1, '{\"label\": \"cat\"}', 'So', '%s', now())"
                                        .formatted(late, operations.id())))
                .contains("has run out: it is accepted");

        priced.qualified.house.night();
        assertThat(earned(late)).isEqualTo(150);
    }

    @Test
    void silence_settles_the_same_way_and_all_is_replayed_without_a_difference() throws Exception {
        tally(100, 100);
        var first = work.submitted(priced, 60);
        var again = work.submitted(priced, 60);
        resubmitted(again);

        priced.qualified.house.night();

        assertThat(earned(first)).isEqualTo(195);
        assertThat(earned(again)).isEqualTo(130);
        var month = YearMonth.from(priced.offer(Map.of()).at().atZone(ZoneOffset.UTC));
        var replay = priced.qualified.house.finance.call(() -> replays.replay(month));
        assertThat(replay.differences()).isEmpty();
        assertThat(database.wrong(priced.qualified.house.payer)).isEmpty();
    }

    @Test
    void looking_back_counts_outcomes_as_they_are() throws Exception {
        tally(100, 100);
        accepted(work.submitted(priced, 60));
        var again = work.submitted(priced, 60);
        resubmitted(again);
        accepted(again);
        var month = YearMonth.from(priced.offer(Map.of()).at().atZone(ZoneOffset.UTC));
        var other = card("2.00", ACCURATE, FIRST);

        var preview =
                priced.qualified.house.operations.call(
                        () -> previews.preview(priced.project, priced.project, other, month, null));

        assertThat(preview.paid()).hasToString("3.25 USD");
        assertThat(preview.would()).hasToString("5.75 USD");
    }

    @Test
    void nobody_settles_by_what_the_work_does_not_show() throws Exception {
        var again = work.submitted(priced, 60);
        resubmitted(again);
        var attack =
                "insert into pricing.settlement (assignment_id, worked_seconds, as_submitted, amount_minor,"
                        + " currency, lines, settled_at) values ('%s', %d, %s, 130, 'USD',"
                        + " '[{\"total\": \"1.30\"}]', now())";
        var operations = priced.qualified.house.operations;

        assertThat(database.refusal(operations, attack.formatted(again, 60, true)))
                .contains("was not accepted as it was submitted");
        assertThat(database.refusal(operations, attack.formatted(again, 61, false)))
                .contains("counts 61 seconds, and 60 were measured");
        assertThat(
                        database.refusal(
                                operations,
                                attack.formatted(work.submitted(priced, 60), 60, false)))
                .contains("is of work that was accepted as it was submitted");
    }

    @Test
    void nobody_settles_by_an_accuracy_that_was_not_measured_then() throws Exception {
        tally(94, 100);
        var exact = work.submitted(priced, 60);
        var settle =
                "insert into pricing.settlement (assignment_id, worked_seconds, accuracy, as_submitted,"
                        + " amount_minor, currency, lines, settled_at) values ('%s', 60, %s, true, 195,"
                        + " 'USD', '[{\"total\": \"1.95\"}]', now())";
        var measure = "select * from quality.measure(array['%s']::uuid[])".formatted(exact);
        var operations = priced.qualified.house.operations;

        assertThat(database.refusal(operations, settle.formatted(exact, "95")))
                .contains("counts an accuracy of 95, and that was not measured");
        assertThat(database.refusal(operations, measure + "; " + settle.formatted(exact, "95")))
                .contains("counts an accuracy of 95, and that was not measured");
        assertThat(database.refusal(operations, measure + "; " + settle.formatted(exact, "null")))
                .contains("counts an accuracy of nothing, and that was not measured");
        assertThat(database.refusal(operations, "update quality.measured set accuracy = 95"))
                .contains("permission denied");
        assertThat(database.refusal(operations, "select 1 / count(*) from quality.measured"))
                .as("nobody but the house sees any")
                .contains("division by zero");
        assertThat(database.refusal(priced.oneself, measure))
                .contains("who decides about work measures it");
    }

    @Test
    void what_was_measured_before_decides_nothing_later() throws Exception {
        tally(95, 100);
        var measured = work.submitted(priced, 60);
        database.committedAs(
                priced.qualified.house.operations,
                "select * from quality.measure(array['%s']::uuid[])".formatted(measured));
        tally(94, 100);

        assertThat(accepted(measured)).isEqualTo(150);
        assertThat(settled(measured)).isEqualTo("94 of 94 of 100");
        tally(10, 100);
        database.committedAs(
                priced.qualified.house.operations,
                "select * from quality.measure(array['%s']::uuid[])".formatted(measured));
        assertThat(settled(measured)).isEqualTo("94 of 94 of 100");
    }

    @Test
    void an_outcome_never_makes_a_price_lower() throws Exception {
        var less = rule("Less", new Condition.AsSubmitted(), Effect.MULTIPLY, "0.9");
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.publish(card("1.00", less)))
                .satisfies(no -> assertThat(no.facts()).containsEntry("place", "/rules/1/effect"));
        var never = rule("Never", new Condition.Accuracy(new BigDecimal("101")), Effect.ADD, "1");
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.publish(card("1.00", never)));

        var attack =
                "insert into pricing.rate_rule (version_id, place, name, condition, effect, amount, unit, parts,"
                        + " accuracy) select version_id, 9, 'x', %s, 'ANNOTATION', 0, %s from pricing.rate_rule"
                        + " where version_id in (select id from pricing.card_version where project_id = '"
                        + priced.project
                        + "') limit 1";
        var operations = priced.qualified.house.operations;
        assertThat(
                        database.refusal(
                                operations,
                                attack.formatted("'AS_SUBMITTED', 'CAP', 1", "null::numeric")))
                .containsAnyOf("an_outcome_never_lowers", "has no place for rule");
    }

    private void fix(UUID assignment) throws Exception {
        priced.qualified.house.operations.run(
                () -> decisions.fix(Seen.last(assignment), "{\"label\": \"cat\"}", "It is a cat."));
    }

    private String settled(UUID assignment) throws Exception {
        var said = new ArrayList<String>();
        database.spoil(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            "select s.accuracy || ' of ' || m.found || ' of ' || m.answered"
                                                    + " from pricing.settlement s join quality.measured m"
                                                    + " using (assignment_id) where assignment_id = '"
                                                    + assignment
                                                    + "'")) {
                        while (rows.next()) {
                            said.add(rows.getString(1));
                        }
                    }
                });
        return said.getFirst();
    }

    private void tally(int accepted, int decided) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into quality.tally values (?, ?, ?, ?) on conflict (annotator_id,"
                                        + " task_type_id) do update set accepted = excluded.accepted,"
                                        + " decided = excluded.decided",
                                priced.annotator,
                                priced.taskType,
                                accepted,
                                decided));
    }

    private void gold(int many, boolean found) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into gold.result (project_id, reference, task_type_id, task, annotator_id,"
                                        + " found, answered_at) select ?, gen_random_uuid()::text, ?, 'elsewhere', ?,"
                                        + " ?, now() from generate_series(1, ?)",
                                priced.project,
                                priced.taskType,
                                priced.annotator,
                                found,
                                many));
    }

    private void resubmitted(UUID assignment) throws Exception {
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "insert into tasks.annotation (assignment_id, version, answer, work_seconds,"
                                        + " submitted_at) values (?, 2, '{}', 60, '2026-02-01T10:05:00Z')",
                                assignment));
    }

    private long accepted(UUID assignment) throws Exception {
        priced.qualified.house.operations.run(() -> decisions.accept(assignment));
        return earned(assignment);
    }

    private long earned(UUID assignment) throws Exception {
        return database.number(
                "select amount_minor from earnings.earning where id = ?", assignment);
    }
}
