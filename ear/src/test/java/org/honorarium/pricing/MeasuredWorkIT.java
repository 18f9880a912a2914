package org.honorarium.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.pricing.PricedHouse.card;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.honorarium.house.Database;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.Replays;
import org.honorarium.pricing.boundary.Settlements;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.wages.boundary.Previews;
import org.honorarium.wages.entity.Preview;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid by the time that it took is earned by the time that was measured. */
@ArquillianTest
class MeasuredWorkIT {

    private static final RateRule TIME =
            new RateRule(
                    "Time",
                    new Condition.Always(),
                    Effect.ADD,
                    new BigDecimal("0.60"),
                    Unit.MINUTE,
                    "",
                    BigDecimal.TEN);

    @Inject PricedHouse priced;
    @Inject SubmittedWork work;
    @Inject Quoting quoting;
    @Inject Settlements settlements;
    @Inject Decisions decisions;
    @Inject Replays replays;
    @Inject Previews previews;
    @Inject Database database;

    @BeforeEach
    void a_card_by_the_minute() throws Exception {
        priced.build();
        priced.publish(card("0.20", TIME));
    }

    @Test
    void the_quote_says_what_is_certain_and_the_most() throws Exception {
        var assignment = priced.locked(priced.offer(Map.of()));

        var quote = priced.oneself.call(() -> quoting.find(assignment)).orElseThrow();

        assertThat(quote.certain()).hasToString("0.20 USD");
        assertThat(quote.maximum()).hasToString("6.20 USD");
        assertThat(priced.oneself.call(() -> settlements.find(assignment))).isEmpty();
    }

    @Test
    void what_a_reviewer_accepts_is_earned_by_its_time() throws Exception {
        var assignment = submitted(90);

        accept(assignment);

        assertThat(earned(assignment)).isEqualTo(110);
        var settled = priced.oneself.call(() -> settlements.find(assignment)).orElseThrow();
        assertThat(settled.worked().seconds()).isEqualTo(90);
        assertThat(settled.amount()).hasToString("1.10 USD");
        assertThat(database.wrong(priced.qualified.house.payer)).isEmpty();
    }

    @Test
    void what_silence_accepts_at_night_is_earned_by_its_time() throws Exception {
        var assignment = submitted(90);
        var certain = submitted(0);

        priced.qualified.house.night();

        assertThat(earned(assignment)).isEqualTo(110);
        assertThat(earned(certain)).isEqualTo(20);
        assertThat(database.wrong(priced.qualified.house.payer)).isEmpty();
    }

    @Test
    void nobody_worked_longer_than_from_the_claim_to_the_submission() throws Exception {
        var assignment = submitted(36_000);

        accept(assignment);

        assertThat(earned(assignment)).isEqualTo(320);
    }

    @Test
    void time_in_which_work_was_reviewed_and_not_asked_again_yet_is_not_paid() throws Exception {
        var assignment = submitted(120);
        work.doneAgain(assignment, 3_600);
        var attack =
                "insert into pricing.settlement (assignment_id, worked_seconds, as_submitted, amount_minor,"
                        + " currency, lines, settled_at) values ('%s', 361, false, 381, 'USD',"
                        + " '[{\"total\": \"3.81\"}]', now())";
        assertThat(
                        database.refusal(
                                priced.qualified.house.operations, attack.formatted(assignment)))
                .contains("counts 361 seconds, and 360 were measured");

        accept(assignment);

        // Five minutes before it was submitted, and the one in which it was done again.
        assertThat(earned(assignment)).isEqualTo(380);
        assertThat(database.wrong(priced.qualified.house.payer)).isEmpty();
    }

    @Test
    void quotes_and_what_they_came_to_are_replayed_without_a_difference() throws Exception {
        accept(submitted(77));
        priced.locked(priced.offer(Map.of()));
        var month = YearMonth.from(priced.offer(Map.of()).at().atZone(ZoneOffset.UTC));

        var replay = priced.qualified.house.finance.call(() -> replays.replay(month));

        assertThat(replay.quotes()).isPositive();
        assertThat(replay.differences()).isEmpty();
    }

    @Test
    void looking_back_says_what_an_hour_would_pay_and_who_would_be_below_the_floor()
            throws Exception {
        accept(submitted(90));
        accept(submitted(30));

        var preview = lookBack("12.01");

        assertThat(preview.paid()).hasToString("1.60 USD");
        assertThat(preview.would()).hasToString("0.60 USD");
        var hourly = preview.bands().getFirst().hourly();
        assertThat(hourly.measured()).isEqualTo(2);
        // 0.30 for 90 seconds and for 30; of two, the lower one is the median.
        assertThat(hourly.median()).hasToString("12.00 USD");
        assertThat(hourly.high()).hasToString("36.00 USD");
        assertThat(preview.below()).isOne();
        assertThat(preview.lowest().getFirst().reference())
                .isEqualTo(priced.qualified.house.reference(0));
        assertThat(lookBack("12.00").below()).isZero();
    }

    private Preview lookBack(String floor) throws Exception {
        var month = YearMonth.from(priced.offer(Map.of()).at().atZone(ZoneOffset.UTC));
        var least = Money.of(new BigDecimal(floor), "USD");
        return priced.qualified.house.operations.call(
                () ->
                        previews.preview(
                                priced.project, priced.taskType, card("0.30"), month, least));
    }

    private UUID submitted(int seconds) throws Exception {
        return work.submitted(priced, seconds);
    }

    private void accept(UUID assignment) throws Exception {
        priced.qualified.house.operations.call(
                () -> {
                    decisions.accept(assignment);
                    return assignment;
                });
    }

    private long earned(UUID assignment) throws Exception {
        return database.number(
                "select amount_minor from earnings.earning where id = ?", assignment);
    }
}
