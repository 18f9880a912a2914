package org.honorarium.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.PricedHouse.card;
import static org.honorarium.pricing.PricedHouse.having;
import static org.honorarium.pricing.PricedHouse.rule;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Notice;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.CardVersion;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.qualifications.QualifiedHouse;
import org.honorarium.qualifications.entity.QualificationKind;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown before a claim is what is locked with it, and stays. */
@ArquillianTest
class QuotingIT {

    @Inject PricedHouse priced;
    @Inject RateCards cards;
    @Inject Quoting quoting;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void a_project() throws Exception {
        priced.build();
    }

    @Test
    void what_was_shown_is_locked_and_kept_with_every_line() throws Exception {
        var degree = priced.qualified.type(QualificationKind.SKILL);
        var difficult = new Condition.Variable("level", Comparison.AT_LEAST, List.of("4"));
        priced.publish(
                card(
                        "0.125",
                        rule("Skilled", having(degree), Effect.MULTIPLY, "10"),
                        rule("Difficult", difficult, Effect.ADD, "1.5")));
        var offer = priced.offer(Map.of("level", "4", "text", "secret"));
        assertThat(priced.oneself.call(() -> quoting.preview(offer)).orElseThrow().certain())
                .hasToString("1.62 USD");
        priced.qualified.verified(priced.annotator, degree, "", 80);
        var shown = priced.oneself.call(() -> quoting.preview(offer)).orElseThrow();

        var assignment = priced.locked(offer);

        var kept = priced.oneself.call(() -> quoting.find(assignment)).orElseThrow();
        assertThat(kept).isEqualTo(shown);
        assertThat(kept.maximum()).hasToString("2.75 USD");
        assertThat(kept.lines().stream().map(QuoteLine::rule))
                .containsExactly("Base", "Skilled", "Difficult");
        assertThat(kept.lines().get(1).found()).isEqualTo(degree.terms().code() + " 80");
        assertThat(
                        database.number(
                                "select amount_minor from pricing.quote where id = ?", assignment))
                .isEqualTo(275);
        assertThat(
                        database.texts(
                                "select inputs::text from pricing.terms where assignment_id = ?",
                                assignment))
                .noneMatch(inputs -> inputs.contains("secret"));
    }

    @Test
    void without_a_card_nothing_is_shown_and_nothing_locked() throws Exception {
        var offer = priced.offer(Map.of());

        assertThat(priced.oneself.call(() -> quoting.preview(offer))).isEmpty();
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.locked(offer))
                .returns("pricing/no-card", PricingRejected::code);
    }

    @Test
    void a_task_types_own_card_comes_before_the_projects() throws Exception {
        priced.publish(priced.taskType, card("7.00"), null);
        priced.publish(card("0.12"));

        assertThat(shown(priced.offer(Map.of()))).isEqualTo("7.00 USD");
        var other =
                new Offer(
                        priced.project,
                        UUID.randomUUID(),
                        priced.annotator,
                        Map.of(),
                        Instant.now());
        assertThat(shown(other)).isEqualTo("0.12 USD");
    }

    @Test
    void a_task_types_first_own_card_begins_later_and_is_announced() throws Exception {
        priced.publish(card("0.12"));
        var begun = Instant.now().minusSeconds(1);
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.publish(priced.taskType, card("7.00"), begun))
                .returns("pricing/starts-too-early", PricingRejected::code);

        var own = priced.publish(priced.taskType, card("7.00"), null);

        assertThat(own.number()).isOne();
        assertThat(shown(priced.offer(Map.of()))).isEqualTo("0.12 USD");
        assertThat(shown(at(own.startsAt()))).isEqualTo("7.00 USD");
        assertThat(told().getFirst().facts().get("before")).startsWith("Base +0.12 ");
        assertThat(told().getFirst().facts().get("after")).startsWith("Base +7 ");
    }

    @Test
    void a_task_type_goes_back_to_the_projects_card_and_gets_its_own_again() throws Exception {
        var operations = priced.qualified.house.operations;
        refusedBack("pricing/no-own-card");
        priced.publish(priced.taskType, card("7.00"), null);
        refusedBack("pricing/no-card");
        priced.publish(card("0.12"));

        var back =
                operations.call(() -> cards.backToProject(priced.project, priced.taskType, null));

        assertThat(back.isBackToProject()).isTrue();
        assertThat(shown(priced.offer(Map.of()))).isEqualTo("7.00 USD");
        assertThat(shown(at(back.startsAt()))).isEqualTo("0.12 USD");
        assertThat(told().getFirst().facts().get("before")).startsWith("Base +7 ");
        assertThat(told().getFirst().facts().get("after")).startsWith("Base +0.12 ");
        var again =
                operations.call(() -> cards.backToProject(priced.project, priced.taskType, null));
        assertThat(again.number()).isEqualTo(back.number());
        var third =
                priced.publish(priced.taskType, card("8.00"), back.startsAt().plusSeconds(3600));
        assertThat(shown(at(third.startsAt()))).isEqualTo("8.00 USD");
        assertThat(shown(at(third.startsAt().minusSeconds(1)))).isEqualTo("0.12 USD");
    }

    @Test
    void what_was_planned_by_mistake_is_replaced_and_that_is_announced() throws Exception {
        priced.publish(card("0.12"));
        var mistaken = Instant.now().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.DAYS);
        priced.publish(priced.project, card("0.50"), mistaken);

        var instead = priced.publish(priced.project, card("0.13"), null);

        assertThat(instead.number()).isEqualTo(3);
        assertThat(instead.startsAt()).isBefore(mistaken);
        assertThat(shown(at(mistaken.plusSeconds(60)))).isEqualTo("0.13 USD");
        var told = told().getFirst();
        assertThat(told.code()).isEqualTo("pricing/new-version-instead");
        assertThat(told.facts().get("instead"))
                .isEqualTo(mistaken.toString().replace('T', ' ').replace(":00Z", " UTC"));
        assertThat(told.facts().get("before")).startsWith("Base +0.12 ");
    }

    @Test
    void a_new_version_begins_later_is_announced_and_leaves_quotes_alone() throws Exception {
        priced.publish(card("0.12"));
        var offer = priced.offer(Map.of());
        var assignment = priced.locked(offer);

        var hard = new Condition.Variable("level", Comparison.AT_LEAST, List.of("4"));
        var next = priced.publish(card("0.10", rule("Hard", hard, Effect.MULTIPLY, "2")));

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.startsAt()).isAfter(next.publishedAt());
        assertThat(shown(priced.offer(Map.of()))).isEqualTo("0.12 USD");
        var later =
                new Offer(
                        priced.project,
                        priced.taskType,
                        priced.annotator,
                        Map.of(),
                        next.startsAt());
        assertThat(shown(later)).isEqualTo("0.10 USD");
        assertThat(priced.oneself.call(() -> quoting.find(assignment)).orElseThrow().certain())
                .hasToString("0.12 USD");
        var told = told();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().code()).isEqualTo("pricing/new-version");
        assertThat(told.getFirst().facts())
                .containsEntry("before", "Base +0.12 · ≤ 100.00 USD · HALF_EVEN · excl. tax · UTC")
                .containsEntry(
                        "after",
                        "Base +0.1 · Hard ×2 (level AT_LEAST 4) · ≤ 100.00 USD · HALF_EVEN · excl. tax · UTC");
    }

    @Test
    void a_version_cannot_start_in_the_past() throws Exception {
        var now = Instant.now();
        refusedStart(now.minusSeconds(60));
        priced.publish(card("0.12"));
        refusedStart(now.plusSeconds(5));
        priced.publish(priced.project, card("0.13"), now.plusSeconds(7200));

        var same = priced.publish(priced.project, card("0.13"), null);

        assertThat(same.number()).isEqualTo(2);
    }

    @Test
    void two_who_publish_at_once_make_two_versions() throws Exception {
        var both =
                atOnce.<CardVersion>all(
                        () -> priced.publish(card("0.12")), () -> priced.publish(card("0.13")));

        assertThat(both.stream().map(one -> one.get().number())).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void the_same_assignment_is_quoted_once_whoever_comes_first() throws Exception {
        priced.publish(card("0.12"));
        var assignment = UUID.randomUUID();
        var offer = priced.offer(Map.of());

        var four = atOnce.times(4, () -> priced.lockIn(assignment, offer, priced.oneself));

        assertThat(four.stream().filter(one -> !one.isRefused())).hasSize(1);
        assertThat(
                        database.number(
                                "select count(*) from pricing.terms where assignment_id = ?",
                                assignment))
                .isOne();
    }

    @Test
    void terms_are_for_the_annotator_and_the_clients_staff() throws Exception {
        priced.publish(card("0.12"));
        var offer = priced.offer(Map.of());
        var assignment = priced.locked(offer);
        var stranger = QualifiedHouse.as(UUID.randomUUID());
        var elsewhere = new Actor(UUID.randomUUID(), Set.of(Role.OPERATIONS), false);

        assertThat(stranger.call(() -> quoting.find(assignment))).isEmpty();
        assertThat(elsewhere.call(() -> quoting.find(assignment))).isEmpty();
        assertThat(priced.qualified.house.operations.call(() -> quoting.find(assignment)))
                .isPresent();
        assertThat(priced.qualified.house.finance.call(() -> quoting.find(assignment))).isPresent();
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> stranger.call(() -> quoting.preview(offer)));
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> priced.lockIn(UUID.randomUUID(), offer, stranger));
    }

    @Test
    void annotators_read_what_their_project_pays_and_cannot_publish() throws Exception {
        priced.publish(card("0.12"));

        assertThat(priced.oneself.call(() -> cards.of(priced.project))).hasSize(1);
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(
                        () ->
                                priced.oneself.call(
                                        () ->
                                                cards.publish(
                                                        priced.project,
                                                        priced.project,
                                                        card("99"),
                                                        null)));
    }

    private void refusedStart(Instant at) {
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.publish(priced.project, card("0.99"), at))
                .returns("pricing/starts-too-early", PricingRejected::code);
    }

    private void refusedBack(String code) {
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(
                        () ->
                                priced.qualified.house.operations.call(
                                        () ->
                                                cards.backToProject(
                                                        priced.project, priced.taskType, null)))
                .returns(code, PricingRejected::code);
    }

    private Offer at(Instant moment) {
        return new Offer(priced.project, priced.taskType, priced.annotator, Map.of(), moment);
    }

    /** The latest first. */
    private List<Notice> told() throws Exception {
        return priced.oneself.call(() -> notices.page(PageRequest.of(0, 10))).rows();
    }

    private String shown(Offer offer) throws Exception {
        return priced.oneself.call(() -> quoting.preview(offer)).orElseThrow().certain().toString();
    }
}
