package org.honorarium.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.pricing.PricedHouse.rule;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.entity.AppealCase;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.quality.boundary.Measuring;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an appeal overturned lowers no price any more, from the moment of its decision. */
@ArquillianTest
class OverturnedAccuracyIT {

    @Inject RejectedWork work;
    @Inject Appeals appeals;
    @Inject Budgets budgets;
    @Inject Measuring measuring;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void nineteen_were_accepted() throws Exception {
        work.build(
                rule("Accurate", new Condition.Accuracy(new BigDecimal("96")), Effect.ADD, "0.30"));
        work.tally(19, 19);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_overturned_rejection_does_not_lower_the_accuracy_that_prices_it(boolean tallied)
            throws Exception {
        work.house()
                .operations
                .call(
                        () ->
                                budgets.putOfProject(
                                        work.house().project,
                                        Money.of(new BigDecimal("30.00"), "USD"),
                                        80));
        var one = work.appealed();
        if (tallied) {
            measure();
            assertThat(tally()).isEqualTo("19/20");
        }

        overturn(one);

        assertThat(work.earned(one)).isEqualTo("590");
        assertThat(
                        database.texts(
                                "select concat_ws(' ', s.amount_minor, s.worked_seconds, s.accuracy,"
                                        + " s.as_submitted, m.found, m.answered) from pricing.settlement s"
                                        + " join quality.measured m using (assignment_id)"
                                        + " where s.assignment_id = ?",
                                one))
                .containsExactly("590 60 100 t 20 20");
        assertThat(budget()).containsExactly("0/590");
        assertThat(database.wrong(work.house().payer)).isEmpty();
        measure();
        assertThat(tally()).isEqualTo("20/20");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_overturned_rejection_does_not_lower_the_price_of_other_work(boolean tallied)
            throws Exception {
        var one = work.appealed();
        if (tallied) {
            measure();
            assertThat(work.accepted()).as("while it is rejected").isEqualTo("560");
        }

        overturn(one);

        assertThat(tally()).isEqualTo("20/20");
        assertThat(work.accepted()).isEqualTo("590");
        assertThat(database.wrong(work.house().payer)).isEmpty();
        measure();
        assertThat(tally()).isEqualTo(tallied ? "22/22" : "21/21");
        assertThat(ofDays()).isEqualTo(tallied ? "3/3" : "2/2");
    }

    @Test
    void whoever_was_right_is_measured_again_before_the_night() throws Exception {
        var one = work.appealed();
        measure();
        assertThat(acceptedEver()).isEqualTo("95.00");
        Actor.SYSTEM.run(() -> measuring.afterAppeals());
        assertThat(acceptedEver()).isEqualTo("95.00");

        overturn(one);
        Actor.SYSTEM.run(() -> measuring.afterAppeals());

        assertThat(acceptedEver()).isEqualTo("100.00");
        assertThat(Actor.SYSTEM.call(() -> measuring.afterAppeals())).isZero();
        assertThat(database.refusal(work.another, "select quality.take_overturned()"))
                .contains("the house itself measures");
    }

    private String acceptedEver() throws Exception {
        return database.texts(
                        "select round(q.level, 2) from qualifications.qualification q"
                                + " join qualifications.type t on t.id = q.type_id"
                                + " where t.code = 'ACCEPTANCE-EVER' and q.state = 'VERIFIED' and q.annotator_id = ?",
                        work.oneself().id())
                .getFirst();
    }

    @Test
    void nobody_counts_what_was_not_overturned_or_counts_it_twice() throws Exception {
        var rejected = work.rejected();
        var overturned = work.appealed();
        overturn(overturned);
        var count = "select quality.count_overturned('%s')";

        for (var one : List.of(rejected, overturned, UUID.randomUUID())) {
            database.committedAs(work.another, count.formatted(one));
            assertThat(tally()).isEqualTo("20/20");
        }
        assertThat(database.refusal(work.oneself(), count.formatted(overturned)))
                .contains("who decides about work counts it");
    }

    @Test
    void what_is_overturned_while_decisions_are_counted_counts_once() throws Exception {
        Callable<Integer> measure =
                () -> Actor.SYSTEM.call(() -> measuring.again(LocalDate.of(2026, 11, 1)));
        for (int i = 1; i <= 5; i++) {
            var one = work.appealed();

            var all = atOnce.all(measure, () -> overturn(one) == null ? 0 : 1, measure);

            assertThat(all).noneMatch(Outcome::isRefused);
            measure();
            assertThat(tally()).isEqualTo((19 + i) + "/" + (19 + i));
            assertThat(ofDays()).isEqualTo(i + "/" + i);
        }
    }

    private AppealCase overturn(UUID one) throws Exception {
        return work.another.call(() -> appeals.decide(one, AppealOutcome.OVERTURNED, "It does."));
    }

    private void measure() throws Exception {
        Actor.SYSTEM.call(() -> measuring.again(LocalDate.of(2026, 11, 1)));
    }

    private String tally() throws Exception {
        return counted("quality.tally");
    }

    private String ofDays() throws Exception {
        return counted("quality.tally_of_day");
    }

    private String counted(String table) throws Exception {
        return database.texts(
                        "select concat_ws('/', sum(accepted), sum(decided)) from "
                                + table
                                + " where annotator_id = ?",
                        work.oneself().id())
                .getFirst();
    }

    private List<String> budget() throws Exception {
        return database.texts(
                "select reserved_minor || '/' || spent_minor from pricing.budget_now where project_id = ?",
                work.house().project);
    }
}
