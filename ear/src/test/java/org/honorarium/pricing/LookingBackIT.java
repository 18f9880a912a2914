package org.honorarium.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.PricedHouse.card;
import static org.honorarium.pricing.PricedHouse.having;
import static org.honorarium.pricing.PricedHouse.rule;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.SmallHouse;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.ProjectTerms;
import org.honorarium.qualifications.entity.QualificationKind;
import org.honorarium.wages.boundary.Previews;
import org.honorarium.wages.entity.Preview;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What real work would have cost under a card that nobody published. */
@ArquillianTest
class LookingBackIT {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @Inject PricedHouse priced;
    @Inject Previews previews;
    @Inject Projects projects;

    @Test
    void work_is_priced_again_by_the_band_of_its_annotator() throws Exception {
        priced.build();
        var house = priced.qualified.house;
        var all = house.withAnnotators(2);
        var skilled = all.get(house.reference(0));
        priced.project = house.project;
        house.results(
                List.of(
                        "h1,a1,0,Approved,1.00",
                        "h2,a2,0,Approved,1.00",
                        "h2,a3,1,Approved,1.00",
                        "h3,a4,1,Rejected,1.00"));
        var skill = priced.qualified.type(QualificationKind.SKILL);
        priced.qualified.verified(skilled, skill, "", 80);
        var card = card("0.50", rule("Skilled", having(skill), Effect.MULTIPLY, "4"));

        var preview = look(card);

        assertThat(preview.annotations()).isEqualTo(3);
        assertThat(preview.paid()).hasToString("3.00 USD");
        assertThat(preview.would()).hasToString("4.50 USD");
        assertThat(preview.bands()).hasSize(2);
        var first = preview.bands().getFirst();
        assertThat(first.premiums()).containsExactly("Skilled");
        assertThat(first.annotations()).isEqualTo(2);
        assertThat(first.annotators()).isOne();
        assertThat(first.would()).hasToString("4.00 USD");
        assertThat(preview.unpriced()).isZero();
    }

    @Test
    void all_projects_of_a_client_are_priced_under_one_card() throws Exception {
        priced.build();
        var house = priced.qualified.house;
        var other = UUID.randomUUID();
        house.administrator.call(
                () ->
                        projects.put(
                                other,
                                new ProjectTerms(house.client, house.payer, "Another one", "USD")));
        house.results(List.of("h1,a1,0,Approved,1.00", "h2,a2,0,Approved,1.00"));
        house.project = other;
        house.results(List.of("h3,a3,0,Approved,0.75"));

        var all =
                house.operations.call(() -> previews.ofClient(other, card("0.50"), FEBRUARY, null));

        assertThat(all.projects()).hasSize(2);
        assertThat(all.annotations()).isEqualTo(3);
        assertThat(all.paid()).hasToString("2.75 USD");
        assertThat(all.would()).hasToString("1.50 USD");
        assertThat(all.projects().getFirst().name()).isEqualTo("Another one");
        assertThat(all.projects().getFirst().preview().bands()).hasSize(1);
    }

    @Test
    void work_that_its_own_card_goes_on_pricing_is_left_out_and_counted() throws Exception {
        priced.build();
        var house = priced.qualified.house;
        house.results(List.of("h1,a1,0,Approved,1.00", "h2,a2,0,Approved,1.00"));
        assertThat(look(card("0.50")).annotations()).isEqualTo(2);
        var type = priced.taskType;
        priced.publish(type, card("3.00"), null);

        var preview = look(card("0.50"));

        assertThat(preview.annotations()).isZero();
        assertThat(preview.would()).hasToString("0.00 USD");
        assertThat(preview.ownCard()).isEqualTo(2);
        var all =
                house.operations.call(
                        () -> previews.ofClient(house.project, card("0.50"), FEBRUARY, null));
        assertThat(all.ownCard()).isEqualTo(2);
        var own =
                house.operations.call(
                        () -> previews.preview(house.project, type, card("0.50"), FEBRUARY, null));
        assertThat(own.would()).hasToString("1.00 USD");
    }

    @Test
    void work_without_a_price_is_counted_with_the_reason() throws Exception {
        priced.build();
        priced.qualified.house.results(List.of("h1,a1,0,Approved,1.00"));
        var units =
                new RateRule(
                        "By length",
                        new Condition.Always(),
                        Effect.ADD,
                        BigDecimal.ONE,
                        Unit.CHARACTER,
                        "length");

        var preview = look(card("0.50", units));

        assertThat(preview.annotations()).isZero();
        assertThat(preview.unpriced()).isOne();
        assertThat(preview.reason()).contains("length");
    }

    @Test
    void nobody_looks_at_the_work_of_a_client_of_somebody_else() throws Exception {
        priced.build();
        var elsewhere = new Actor(UUID.randomUUID(), Set.of(Role.OPERATIONS), false);

        assertThatExceptionOfType(ProjectRejected.class)
                .isThrownBy(
                        () ->
                                elsewhere.call(
                                        () ->
                                                previews.preview(
                                                        priced.project,
                                                        priced.project,
                                                        card("1"),
                                                        FEBRUARY,
                                                        null)));
    }

    private Preview look(CardTerms card) throws Exception {
        SmallHouse house = priced.qualified.house;
        return house.operations.call(
                () -> previews.preview(house.project, house.project, card, FEBRUARY, null));
    }
}
