package org.honorarium.wages.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.pricing.entity.Worked;
import org.honorarium.wages.control.Bases.Priced;
import org.junit.jupiter.api.Test;

/** The lowest base at which work meets a floor, also where it is far above what a price may be. */
class BasesTest {

    private static final RateRule HALF =
            RateRule.of("Half", new Condition.Always(), Effect.MULTIPLY, new BigDecimal("0.5"));

    @Test
    void a_base_of_an_hour_may_be_above_the_cap_of_one_annotation() {
        var card = card("1.00", perHour("2.00"));

        // Two minutes at 21.60 an hour are 72 cents.
        assertThat(repaired(card, Map.of("hours", "0.033333333"), 120, "21.60")).contains("21.46");
        assertThat(card.cap().major()).isLessThan(new BigDecimal("21.46"));
    }

    @Test
    void a_factor_below_one_asks_for_a_base_above_the_cap() {
        var card = card("1.00", base("0.50"), HALF);

        assertThat(repaired(card, Map.of(), 120, "20.00")).contains("1.34");
        assertThat(repaired(card, Map.of(), 120, "30.00")).contains("1.99");
        assertThat(repaired(card, Map.of(), 120, "30.01")).isEqualTo(Optional.empty());
    }

    @Test
    void a_base_that_is_met_already_stays() {
        assertThat(repaired(card("5.00", base("1.00")), Map.of(), 120, "30.00")).contains("1.00");
        assertThat(repaired(card("5.00", base("0.99")), Map.of(), 120, "30.00")).contains("1.00");
    }

    @Test
    void the_finest_base_is_found_to_its_last_decimal() {
        var card = card("100.00", base("0.010000001"));

        assertThat(repaired(card, Map.of(), 3_600, "100.00")).contains("99.995000000");
    }

    private static Optional<String> repaired(
            CardTerms card, Map<String, String> task, long seconds, String floor) {
        var inputs = Inputs.NOTHING.with(card, task, Instant.parse("2026-03-04T12:00:00Z"));
        List<Priced> work =
                IntStream.range(0, 3)
                        .mapToObj(n -> new Priced(inputs, new Worked(seconds)))
                        .toList();
        return new Bases(card, work, usd(floor)).repair(new UUID(0, 1), "").repaired();
    }

    private static CardTerms card(String cap, RateRule... rules) {
        return new CardTerms(
                usd(cap), RoundingMode.HALF_EVEN, false, ZoneOffset.UTC, List.of(rules));
    }

    private static RateRule base(String amount) {
        return RateRule.of("Base", new Condition.Always(), Effect.ADD, new BigDecimal(amount));
    }

    private static RateRule perHour(String amount) {
        return new RateRule(
                "Base",
                new Condition.Always(),
                Effect.ADD,
                new BigDecimal(amount),
                Unit.HOUR,
                "hours");
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
