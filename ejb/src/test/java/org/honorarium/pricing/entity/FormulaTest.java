package org.honorarium.pricing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.entity.CardFixture.DOCTOR;
import static org.honorarium.pricing.entity.CardFixture.LAYMAN;
import static org.honorarium.pricing.entity.CardFixture.base;
import static org.honorarium.pricing.entity.CardFixture.card;
import static org.honorarium.pricing.entity.CardFixture.inputs;
import static org.honorarium.pricing.entity.CardFixture.measured;
import static org.honorarium.pricing.entity.CardFixture.medicine;
import static org.honorarium.pricing.entity.CardFixture.perUnit;
import static org.honorarium.pricing.entity.CardFixture.rule;
import static org.honorarium.pricing.entity.CardFixture.variable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.pricing.entity.QuoteLine.Did;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final CardTerms CARD =
            card(
                    base("0.12"),
                    rule("Doctor", medicine(), Effect.MULTIPLY, "250"),
                    rule(
                            "Difficult",
                            variable("difficulty", Comparison.AT_LEAST, "4"),
                            Effect.MULTIPLY,
                            "4"),
                    rule(
                            "Pictures",
                            variable("modality", Comparison.IN, "image", "video"),
                            Effect.ADD,
                            "0.05"),
                    rule("Weekend", new Condition.Weekend(), Effect.MULTIPLY, "1.5"));

    @Test
    void premiums_take_a_plain_card_from_twelve_cents_to_a_hundred_dollars() {
        assertThat(amount(CARD, LAYMAN, Map.of())).isEqualTo("0.12 USD");
        assertThat(amount(CARD, LAYMAN, Map.of("modality", "image"))).isEqualTo("0.17 USD");
        assertThat(amount(CARD, DOCTOR, Map.of("difficulty", "2"))).isEqualTo("30.00 USD");
        assertThat(amount(CARD, DOCTOR, Map.of("difficulty", "5"))).isEqualTo("100.00 USD");
    }

    @Test
    void every_line_says_what_was_looked_at_and_what_became_of_the_price() {
        var lines = Formula.price(CARD, inputs(CARD, DOCTOR, Map.of("difficulty", "5"))).lines();

        assertThat(lines.stream().map(QuoteLine::text))
                .containsExactly(
                        "Base|ALWAYS|||ADDED|0.12|1|0.12",
                        "Doctor|QUALIFIED|DEGREE EXISTS code UNDER 09|DEGREE 0912 7"
                                + "|MULTIPLIED|250|1|30.00",
                        "Difficult|VARIABLE|difficulty AT_LEAST 4|5|MULTIPLIED|4|1|120.00",
                        "Pictures|VARIABLE|modality IN image, video||NOTHING|0.05|1|120.00",
                        "Weekend|WEEKEND|America/New_York|2026-03-04T07:00|NOTHING|1.5|1|120.00",
                        "|ALWAYS|||LOWERED|100.00|1|100.00");
    }

    @Test
    void the_same_inputs_give_the_same_price_and_lines_years_later() {
        var kept = new Inputs(Map.copyOf(inputs(CARD, DOCTOR, Map.of("difficulty", "5")).facts()));

        assertThat(Formula.price(CARD, kept))
                .isEqualTo(Formula.price(CARD, inputs(CARD, DOCTOR, Map.of("difficulty", "5"))));
    }

    @Test
    void only_what_rules_name_is_kept() {
        var inputs = inputs(CARD, LAYMAN, Map.of("difficulty", "5", "text", "A client's secret"));

        assertThat(inputs.facts())
                .containsOnlyKeys("at", "task.difficulty", "rule.1.met", "rule.1.by");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T04:59:59Z, 1.00", // Friday evening in New York
        "2026-03-07T05:00:00Z, 1.50",
        "2026-03-09T03:59:59Z, 1.50", // clocks went forward on Sunday
        "2026-03-09T04:00:00Z, 1.00"
    })
    void it_is_weekend_where_the_card_says(Instant at, String paid) {
        var card =
                card(
                        base("1.00"),
                        rule("Weekend", new Condition.Weekend(), Effect.MULTIPLY, "1.5"));

        var price = Formula.price(card, inputs(card, LAYMAN, Map.of(), at));

        assertThat(price.amount()).hasToString(paid + " USD");
    }

    @Test
    void a_window_ends_before_its_last_moment() {
        var window = new Condition.Window(CardFixture.NOON, CardFixture.NOON.plusSeconds(60));
        var card = card(base("1.00"), rule("Urgent", window, Effect.ADD, "0.50"));

        assertThat(at(card, CardFixture.NOON)).isEqualTo("1.50 USD");
        assertThat(at(card, CardFixture.NOON.plusSeconds(59))).isEqualTo("1.50 USD");
        assertThat(at(card, CardFixture.NOON.plusSeconds(60))).isEqualTo("1.00 USD");
    }

    @Test
    void what_is_paid_by_unit_is_counted_by_the_task() {
        var card = card(base("0.10"), perUnit("0.0015", Unit.CHARACTER, "length"));

        assertThat(amount(card, LAYMAN, Map.of("length", "1000"))).isEqualTo("1.60 USD");
        assertThat(amount(card, LAYMAN, Map.of("length", "0"))).isEqualTo("0.10 USD");
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> amount(card, LAYMAN, Map.of("length", "long")))
                .returns("pricing/units-not-counted", PricingRejected::code);
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> amount(card, LAYMAN, Map.of("length", "-5")))
                .returns("pricing/units-not-counted", PricingRejected::code);
    }

    @ParameterizedTest
    @CsvSource({"HALF_EVEN, 0.12", "HALF_UP, 0.13", "DOWN, 0.12", "UP, 0.13"})
    void the_price_is_rounded_once_as_the_card_says(RoundingMode rounding, String paid) {
        var card =
                card(
                        "100.00",
                        rounding,
                        base("0.025"),
                        rule("Five", new Condition.Always(), Effect.MULTIPLY, "5"));

        var price = Formula.price(card, inputs(card, LAYMAN, Map.of()));

        assertThat(price.amount()).hasToString(paid + " USD");
        assertThat(price.lines().getLast())
                .returns(Did.ROUNDED, QuoteLine::did)
                .returns(rounding.name(), QuoteLine::asked);
    }

    @Test
    void floors_and_caps_stand_where_they_stand_in_the_order() {
        var raised =
                card(
                        base("0.05"),
                        rule("At least", new Condition.Always(), Effect.FLOOR, "0.10"),
                        rule("Twice", new Condition.Always(), Effect.MULTIPLY, "2"));
        var capped =
                card(
                        base("9.00"),
                        rule("At most", new Condition.Always(), Effect.CAP, "5"),
                        rule("More", new Condition.Always(), Effect.ADD, "1"));

        assertThat(amount(raised, LAYMAN, Map.of())).isEqualTo("0.20 USD");
        assertThat(amount(capped, LAYMAN, Map.of())).isEqualTo("6.00 USD");
    }

    @Test
    void work_that_would_pay_nothing_is_not_offered() {
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> amount(card(base("0.004")), LAYMAN, Map.of()))
                .returns("pricing/worth-nothing", PricingRejected::code);
    }

    @Test
    void what_is_no_number_is_never_at_least_or_at_most_one() {
        var card =
                card(
                        base("1.00"),
                        rule("Long", variable("n", Comparison.AT_LEAST, "0"), Effect.ADD, "1"),
                        rule("Short", variable("n", Comparison.AT_MOST, "9"), Effect.ADD, "1"));

        assertThat(amount(card, LAYMAN, Map.of("n", "1e3"))).isEqualTo("1.00 USD");
        assertThat(amount(card, LAYMAN, Map.of())).isEqualTo("1.00 USD");
        assertThat(amount(card, LAYMAN, Map.of("n", " 9.0 "))).isEqualTo("3.00 USD");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.20", "1, 0.21", "90, 1.10", "600, 6.20", "100000, 6.20"})
    void what_is_measured_is_paid_up_to_its_end(long seconds, String paid) {
        var card = card(base("0.20"), measured("0.60", Unit.MINUTE, "10"));
        var inputs = inputs(card, LAYMAN, Map.of());

        assertThat(Formula.certain(card, inputs)).hasToString("0.20 USD");
        assertThat(Formula.price(card, inputs).amount()).hasToString("6.20 USD");
        assertThat(Formula.settle(card, inputs, new Worked(seconds)).amount())
                .hasToString(paid + " USD");
    }

    @Test
    void the_line_of_what_was_measured_says_how_much_it_was() {
        var card = card(base("0.20"), measured("0.60", Unit.MINUTE, "10"));

        var price = Formula.settle(card, inputs(card, LAYMAN, Map.of()), new Worked(90));

        assertThat(price.lines().getLast().text())
                .isEqualTo(
                        "Time|ALWAYS|worked MINUTE AT_MOST 10|worked 90 SECOND|ADDED|0.6|1.5|1.10");
    }

    @Test
    void what_the_outcome_decides_is_possible_before_and_found_afterwards() {
        var card =
                card(
                        base("1.00"),
                        rule(
                                "Accurate",
                                new Condition.Accuracy(new BigDecimal("97.50")),
                                Effect.ADD,
                                "0.50"),
                        rule("First", new Condition.AsSubmitted(), Effect.FLOOR, "2.00"));
        var inputs = inputs(card, LAYMAN, Map.of());

        assertThat(card.isMeasured()).isTrue();
        assertThat(Formula.certain(card, inputs)).hasToString("1.00 USD");
        assertThat(Formula.price(card, inputs).amount()).hasToString("2.00 USD");
        assertThat(settled(card, inputs, "97.49", false)).isEqualTo("1.00 USD");
        assertThat(settled(card, inputs, "97.5", false)).isEqualTo("1.50 USD");
        assertThat(settled(card, inputs, null, true)).isEqualTo("2.00 USD");
        assertThat(Formula.price(card, inputs).lines().get(1).text())
                .isEqualTo("Accurate|ACCURACY|accuracy AT_LEAST 97.5||ADDED|0.5|1|1.5");
    }

    private static String settled(
            CardTerms card, Inputs inputs, String accuracy, boolean asSubmitted) {
        var found = accuracy == null ? null : new BigDecimal(accuracy);
        return Formula.settle(card, inputs, new Worked(0, found, asSubmitted)).amount().toString();
    }

    private static String amount(CardTerms card, UUID annotator, Map<String, String> task) {
        return Formula.price(card, inputs(card, annotator, task)).amount().toString();
    }

    private static String at(CardTerms card, Instant at) {
        return Formula.price(card, inputs(card, LAYMAN, Map.of(), at)).amount().toString();
    }
}
