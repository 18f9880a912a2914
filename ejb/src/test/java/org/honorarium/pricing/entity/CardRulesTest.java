package org.honorarium.pricing.entity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.entity.CardFixture.base;
import static org.honorarium.pricing.entity.CardFixture.card;
import static org.honorarium.pricing.entity.CardFixture.measured;
import static org.honorarium.pricing.entity.CardFixture.medicine;
import static org.honorarium.pricing.entity.CardFixture.perUnit;
import static org.honorarium.pricing.entity.CardFixture.rule;
import static org.honorarium.pricing.entity.CardFixture.variable;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Set;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.Requirement;
import org.junit.jupiter.api.Test;

class CardRulesTest {

    @Test
    void a_card_begins_with_its_base() {
        refused("/rules", card());
        refused("/rules/0", card(rule("Doctor", medicine(), Effect.ADD, "1")));
        refused("/rules/0", card(rule("Base", new Condition.Always(), Effect.FLOOR, "1")));
        assertThatCode(() -> CardRules.check(card(base("0.12")))).doesNotThrowAnyException();
    }

    @Test
    void a_card_has_fifty_rules_at_most() {
        var many = Collections.nCopies(51, base("0.01")).toArray(RateRule[]::new);

        refused("/rules", card(many));
    }

    @Test
    void amounts_are_positive_and_not_without_end() {
        refused("/rules/1/amount", with("0"));
        refused("/rules/1/amount", with("-1"));
        refused("/rules/1/amount", with("0.0000000001"));
        refused("/rules/1/amount", with("1000000001"));
        refused("/rules/1/amount", card(base("1"), multiplying("1000.1")));
        refused("/rules/1/amount", card(base("1"), multiplying("1.00001")));
    }

    @Test
    void a_rule_and_its_variables_have_names() {
        refused("/rules/1/name", with(" ", new Condition.Always()));
        refused("/rules/1/when/variable", with("Long", variable("", Comparison.EQUAL, "x")));
        refused("/rules/1/counted", card(base("1"), perUnit("1", Unit.TURN, "")));
        refused("/rules/1/counted", card(base("1"), perUnit("1", Unit.ANNOTATION, "minutes")));
    }

    @Test
    void variables_are_compared_with_what_they_can_be() {
        refused("/rules/1/when/values", with("Long", variable("n", Comparison.AT_LEAST, "long")));
        refused("/rules/1/when/values", with("Long", variable("n", Comparison.EQUAL, "a", "b")));
        refused("/rules/1/when/values", with("Long", variable("n", Comparison.IN)));
    }

    @Test
    void premiums_are_for_what_somebody_has_not_for_who_it_is() {
        var named = new Clause.People(Set.of(CardFixture.DOCTOR));

        refused("/rules/1/when/requirement", with("Friend", new Condition.Qualified(named)));
        refused(
                "/rules/1/when/requirement",
                with("All", new Condition.Qualified(Requirement.NOTHING)));
    }

    @Test
    void a_window_ends_after_it_begins() {
        var never = new Condition.Window(CardFixture.NOON, CardFixture.NOON);

        refused("/rules/1/when/until", with("Urgent", never));
    }

    @Test
    void only_what_is_added_is_paid_by_unit_and_every_price_is_rounded() {
        var floor =
                new RateRule(
                        "At least",
                        new Condition.Always(),
                        Effect.FLOOR,
                        java.math.BigDecimal.ONE,
                        Unit.MINUTE,
                        "minutes");

        refused("/rules/1/unit", card(base("1"), floor));
        refused("/rounding", card("1.00", RoundingMode.UNNECESSARY, base("1")));
        refused("/cap", card("0.00", RoundingMode.UP, base("1")));
    }

    @Test
    void only_time_is_measured_and_only_up_to_an_end() {
        refused("/rules/1/most", card(base("1"), measured("1", Unit.MINUTE, null)));
        refused("/rules/1/most", card(base("1"), measured("1", Unit.MINUTE, "0")));
        refused("/rules/1/counted", card(base("1"), measured("1", Unit.CHARACTER, "10")));
        refused("/rules/1/most", card(base("1"), measured("1", Unit.ANNOTATION, "10")));
        refused("/rules/0", card(measured("1", Unit.MINUTE, "10")));
        assertThatCode(() -> CardRules.check(card(base("1"), measured("1", Unit.HOUR, "0.5"))))
                .doesNotThrowAnyException();
    }

    private static CardTerms with(String amount) {
        return card(base("1"), rule("More", new Condition.Always(), Effect.ADD, amount));
    }

    private static RateRule multiplying(String factor) {
        return rule("Times", new Condition.Always(), Effect.MULTIPLY, factor);
    }

    private static CardTerms with(String name, Condition condition) {
        return card(base("1"), rule(name, condition, Effect.ADD, "1"));
    }

    private static void refused(String place, CardTerms card) {
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> CardRules.check(card))
                .returns("pricing/rule-wrong", PricingRejected::code)
                .satisfies(
                        refusal ->
                                org.assertj.core.api.Assertions.assertThat(refusal.facts())
                                        .containsEntry("place", place));
    }
}
