package org.honorarium.earnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.earnings.boundary.Adjustments;
import org.honorarium.earnings.entity.Adjustment;
import org.honorarium.earnings.entity.AdjustmentTerms;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bonuses and corrections: lines of their own, owed at once, paid in the night. */
@ArquillianTest
class AdjustmentsIT {

    private static final PageRequest ALL = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject Adjustments adjustments;
    @Inject AnnotatorMoney money;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;

    private UUID annotator;
    private Actor oneself;

    @BeforeEach
    void one_accepted_piece_of_work() throws Exception {
        annotator = house.withAnnotators(1).get(house.reference(0));
        oneself = new Actor(annotator, java.util.Set.of(Role.ANNOTATOR), false);
        house.results(List.of("h1,a1,0,Approved,1.00"));
    }

    @Test
    void a_bonus_is_a_line_of_its_own_with_its_reason_and_is_owed_at_once() throws Exception {
        var given = give(UUID.randomUUID(), terms("25.00", "The hardest case.", null));

        assertThat(given.terms().kind()).isEqualTo(EarningKind.BONUS);
        assertThat(lines()).contains("25.00 USD The hardest case.");
        assertThat(oneself.call(() -> notices.page(ALL)).rows())
                .anyMatch(notice -> notice.code().equals("earnings/bonus"));
        assertThat(house.operations.call(() -> adjustments.of(house.project, ALL)).total())
                .isEqualTo(1);
        // That night's cut-off was long before the bonus, which waits for the next one.
        house.night();
        assertThat(
                        database.texts(
                                "select amount_minor from payouts.open_item where earning_id = ?::uuid",
                                given.earning().toString()))
                .containsExactly("2500");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void what_arrives_twice_or_twice_at_once_is_given_once() throws Exception {
        var id = UUID.randomUUID();
        var terms = terms("5.00", "Quick help.", null);

        var outcomes = atOnce.times(8, () -> give(id, terms));

        assertThat(outcomes).allMatch(outcome -> outcome.refusal() == null);
        assertThat(
                        database.number(
                                "select count(*) from earnings.adjustment where id = ?::uuid",
                                id.toString()))
                .isEqualTo(1);
        assertThat(codeOf(() -> give(id, terms("6.00", "Quick help.", null))))
                .isEqualTo("earnings/exists-with-different-content");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_correction_names_an_earning_of_the_same_annotator_and_is_not_corrected_again()
            throws Exception {
        var work =
                UUID.fromString(
                        database.texts(
                                        "select id from earnings.earning where annotator_id = ?::uuid",
                                        annotator.toString())
                                .getFirst());

        var correction = give(UUID.randomUUID(), terms("0.50", "A page was missed.", work));

        assertThat(correction.terms().kind()).isEqualTo(EarningKind.CORRECTION);
        assertThat(lines()).contains("0.50 USD A page was missed.", "1.00 USD null");
        for (var wrong : List.of(UUID.randomUUID(), correction.earning())) {
            assertThat(codeOf(() -> give(UUID.randomUUID(), terms("0.50", "Again.", wrong))))
                    .isEqualTo("earnings/nothing-to-correct");
        }
    }

    @Test
    void what_cannot_be_given_is_refused() {
        assertThat(codeOf(() -> terms("5.00", " ", null))).isEqualTo("earnings/reason-missing");
        assertThat(codeOf(() -> terms("0.00", "Nothing.", null)))
                .isEqualTo("earnings/amount-wrong");
        var yen =
                new AdjustmentTerms(
                        annotator,
                        house.project,
                        Money.of(new BigDecimal("500"), "JPY"),
                        "In yen.",
                        Optional.empty());
        assertThat(codeOf(() -> give(UUID.randomUUID(), yen)))
                .isEqualTo("earnings/currency-must-match");
        var nobody =
                new AdjustmentTerms(
                        UUID.randomUUID(),
                        house.project,
                        Money.of(BigDecimal.ONE, "USD"),
                        "To nobody.",
                        Optional.empty());
        assertThat(codeOf(() -> give(UUID.randomUUID(), nobody)))
                .isEqualTo("earnings/annotator-not-found");
    }

    @Test
    void nothing_is_given_or_earned_past_the_rules_whatever_java_says() throws Exception {
        var given = give(UUID.randomUUID(), terms("5.00", "Help.", null));
        var copy =
                "insert into earnings.adjustment select %s, %s, kind, annotator_id, project_id, %s,"
                        + " currency, reason, corrects, '%s', now() from earnings.adjustment"
                        + " where id = '"
                        + given.id()
                        + "'";
        var by = house.operations.id();

        assertThat(
                        refused(
                                copy.formatted("gen_random_uuid()", "gen_random_uuid()", 1, by)
                                        + "; set constraints all immediate"))
                .contains("is given and not earned");
        assertThat(refused(copy.formatted("gen_random_uuid()", "earning_id", 1, by)))
                .contains("one_earning_one_adjustment");
        assertThat(refused(copy.formatted("gen_random_uuid()", "gen_random_uuid()", 1, annotator)))
                .containsAnyOf("row-level security", "nobody_gives_to_themselves");
        assertThat(refused("update earnings.adjustment set amount_minor = 1"))
                .contains("permission denied");
        assertThat(
                        refused(
                                "insert into earnings.earning select uuid_in(overlay(id::text placing"
                                        + " 'ffff' from 33)::cstring), 'BONUS', transfer_id,"
                                        + " annotator_id, payer_id, project_id, amount_minor, currency,"
                                        + " earned_at, recorded_at from earnings.earning where id = '"
                                        + given.earning()
                                        + "'"))
                .contains("was given by nobody");
    }

    private String refused(String statement) throws Exception {
        return database.refusal(house.operations, statement);
    }

    private Adjustment give(UUID id, AdjustmentTerms terms) throws Exception {
        return house.operations.call(() -> adjustments.give(id, terms));
    }

    private AdjustmentTerms terms(String amount, String reason, UUID corrects) {
        return new AdjustmentTerms(
                annotator,
                house.project,
                Money.of(new BigDecimal(amount), "USD"),
                reason,
                Optional.ofNullable(corrects));
    }

    private List<String> lines() throws Exception {
        return oneself.call(() -> money.lines(annotator, ALL)).rows().stream()
                .map(line -> line.price() + " " + line.givenFor())
                .toList();
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new java.util.concurrent.atomic.AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
