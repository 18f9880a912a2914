package org.honorarium.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.holds.boundary.FormRules;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.boundary.PayChoices;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.holds.entity.Hold;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldParty;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.holds.entity.TaxForm;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is held is not paid and reads why; who chose another day or amount is paid then. */
@ArquillianTest
class HoldsIT {

    private static final PageRequest ALL = PageRequest.of(0, 20);

    @Inject SmallHouse house;
    @Inject Holds holds;
    @Inject PayChoices choices;
    @Inject FormRules formRules;
    @Inject TaxForms forms;
    @Inject AnnotatorMoney money;
    @Inject Notices notices;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private UUID annotator;
    private Actor oneself;
    private Actor another;

    @BeforeEach
    void one_accepted_piece_of_work() throws Exception {
        var people = house.withAnnotators(2);
        annotator = people.get(house.reference(0));
        oneself = annotator(annotator);
        another = annotator(people.get(house.reference(1)));
        house.results(List.of("h1,a1,0,Approved,2.00", "h1,a2,1,Approved,2.00"));
    }

    @Test
    void who_is_held_is_not_paid_and_reads_why_until_somebody_lifts_it() throws Exception {
        var hold = put(house.operations, terms(HoldKind.UNDER_REVIEW, Optional.empty()));

        assertThat(next()).contains(HoldReason.UNDER_REVIEW);
        assertThat(oneself.call(() -> notices.page(ALL)).rows())
                .anyMatch(notice -> notice.code().startsWith("holds/put-by-"));
        assertThat(oneself.call(() -> holds.of(annotator))).containsExactly(hold);
        assertThat(hold.putAs()).isEqualTo(HoldParty.OPERATIONS);
        house.night();
        assertThat(decided()).containsExactly("UNDER_REVIEW");

        var lifted = house.finance.call(() -> holds.lift(hold.id(), "Looked at."));

        assertThat(lifted.lifting().because()).isEqualTo("Looked at.");
        assertThat(house.operations.call(() -> holds.lift(hold.id(), "Again.")).lifting())
                .isEqualTo(lifted.lifting());
        assertThat(next()).isEmpty();
        assertThat(audited(hold.id())).containsExactly("holds/put", "holds/lifted");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_hold_of_another_payer_or_one_that_is_over_holds_nothing() throws Exception {
        var soon = clock.instant().plusSeconds(1);
        put(house.finance, terms(HoldKind.SANCTIONS_MATCH, Optional.of(soon)));
        assertThat(next()).contains(HoldReason.SANCTIONS_MATCH);

        Thread.sleep(Duration.ofMillis(1_100));

        assertThat(next()).isEmpty();
        house.night();
        assertThat(decided()).containsExactly("paid");
    }

    @Test
    void what_arrives_eight_times_at_once_is_put_and_lifted_once() throws Exception {
        var id = UUID.randomUUID();
        var terms = terms(HoldKind.UNDER_REVIEW, Optional.empty());

        var put = atOnce.times(8, () -> house.finance.call(() -> holds.put(id, terms)));
        var lifted = atOnce.times(8, () -> house.finance.call(() -> holds.lift(id, "Done.")));

        assertThat(put).allMatch(outcome -> !outcome.isRefused());
        assertThat(lifted).allMatch(outcome -> !outcome.isRefused());
        assertThat(audited(id)).containsExactly("holds/put", "holds/lifted");
    }

    @Test
    void annotators_pause_themselves_and_lift_nothing_that_others_put() throws Exception {
        var pause = put(oneself, terms(HoldKind.PAUSED, Optional.empty()));
        var review = put(house.finance, terms(HoldKind.UNDER_REVIEW, Optional.empty()));

        assertThat(codeOf(() -> oneself.call(() -> holds.lift(review.id(), "No."))))
                .isEqualTo("holds/not-for-you");
        assertThat(codeOf(() -> put(oneself, terms(HoldKind.UNDER_REVIEW, Optional.empty()))))
                .isEqualTo("holds/not-for-you");
        assertThat(codeOf(() -> put(another, terms(HoldKind.PAUSED, Optional.empty()))))
                .isEqualTo("holds/not-for-you");
        assertThat(codeOf(() -> another.call(() -> holds.lift(pause.id(), "No."))))
                .isEqualTo("holds/not-found");
        assertThat(codeOf(() -> another.call(() -> holds.of(annotator))))
                .isEqualTo("access/not-found");
        house.finance.call(() -> holds.lift(review.id(), "Fine."));
        assertThat(next()).contains(HoldReason.PAUSED);
        oneself.call(() -> holds.lift(pause.id(), "Go on."));
        assertThat(next()).isEmpty();
    }

    @Test
    void whoever_is_missing_a_form_is_not_paid_before_it_is_received() throws Exception {
        house.finance.call(() -> formRules.set(new FormRule(house.payer, "", "US", "W-9", true)));
        assertThat(next()).contains(HoldReason.TAX_FORM_MISSING);
        assertThat(oneself.call(() -> forms.missing(annotator))).containsExactly("W-9");

        var form =
                new TaxForm(
                        UUID.randomUUID(),
                        annotator,
                        "W-9",
                        LocalDate.of(2026, 1, 5),
                        Optional.empty());
        house.operations.call(() -> forms.receive(form));
        house.operations.call(() -> forms.receive(form));

        assertThat(next()).isEmpty();
        house.night();
        assertThat(decided()).containsExactly("paid");
        assertThat(
                        database.texts(
                                "select reason from payouts.decision where annotator_id = ?",
                                another.id()))
                .containsExactly("TAX_FORM_MISSING");
    }

    @Test
    void who_chose_another_day_or_amount_is_paid_then() throws Exception {
        // The night of Monday, 2 March ends in New York at 23:00; then it is Tuesday in Tokyo.
        choose(PayChoice.of(Rhythm.WEEKLY, 1, "Asia/Tokyo", List.of()));
        another.call(
                () ->
                        choices.put(
                                another.id(),
                                PayChoice.of(Rhythm.WEEKLY, 2, "Asia/Tokyo", List.of())));

        house.night();

        assertThat(decided()).containsExactly("NOT_PAY_DAY");
        assertThat(
                        database.texts(
                                "select outcome from payouts.decision where annotator_id = ?",
                                another.id()))
                .containsExactly("PAY");
        choose(PayChoice.of(Rhythm.NIGHTLY, 0, "UTC", List.of(new Money(2_01, "USD"))));
        assertThat(next()).contains(HoldReason.BELOW_OWN_MINIMUM);
        choose(PayChoice.of(Rhythm.NIGHTLY, 0, "UTC", List.of(new Money(2_00, "USD"))));
        assertThat(next()).isEmpty();
        assertThat(codeOf(() -> another.call(() -> choices.put(annotator, PayChoice.NONE))))
                .isEqualTo("access/not-found");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThat(codeOf(() -> PayChoice.of(Rhythm.WEEKLY, 8, "UTC", List.of())))
                .isEqualTo("holds/wrong");
        assertThat(codeOf(() -> PayChoice.of(Rhythm.MONTHLY, 1, "Mars/Olympus", List.of())))
                .isEqualTo("holds/wrong");
        assertThat(
                        codeOf(
                                () ->
                                        put(
                                                house.finance,
                                                terms(
                                                        HoldKind.UNDER_REVIEW,
                                                        Optional.of(
                                                                Instant.parse(
                                                                        "2026-01-01T00:00:00Z"))))))
                .isEqualTo("holds/wrong");
    }

    @Test
    void the_database_holds_the_rules_alone() throws Exception {
        var review = put(house.finance, terms(HoldKind.UNDER_REVIEW, Optional.empty()));
        var lift =
                "update holds.hold set lifted_by = '%s', lifted_at = now(), lifted_because = 'x'"
                        + " where id = '"
                        + review.id()
                        + "'";
        var put =
                "insert into holds.hold (id, annotator_id, kind, why, put_by, put_at) values"
                        + " (gen_random_uuid(), '%s', '%s', 'x', '%s', now())";

        assertThat(database.refusal(oneself, lift.formatted(annotator)))
                .contains("not for its annotator to lift");
        assertThat(database.refusal(house.finance, lift.formatted(UUID.randomUUID())))
                .contains("in the name of somebody else");
        assertThat(database.refusal(oneself, put.formatted(annotator, "UNDER_REVIEW", annotator)))
                .contains("row-level security");
        assertThat(database.refusal(oneself, put.formatted(another.id(), "PAUSED", annotator)))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                house.operations,
                                put.formatted(annotator, "SANCTIONS_MATCH", house.operations.id())))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                house.operations,
                                put.replace("put_at)", "put_at, put_as)")
                                        .replace("now())", "now(), 'FINANCE')")
                                        .formatted(
                                                annotator, "UNDER_REVIEW", house.operations.id())))
                .contains("in_nobody_elses_name");
        assertThat(database.refusal(house.finance, "update holds.hold set why = 'other'"))
                .contains("permission denied");
        assertThat(database.refusal(house.finance, "delete from holds.hold"))
                .contains("permission denied");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into holds.choice values ('%s', 'NIGHTLY', 0, 'UTC', now())"
                                        .formatted(annotator)))
                .contains("row-level security");
        assertThat(
                        database.refusal(
                                oneself,
                                "insert into holds.choice values ('%s', 'WEEKLY', 9, 'UTC', now())"
                                        .formatted(annotator)))
                .contains("a_rhythm_has_its_day");
        assertThat(
                        database.refusal(
                                oneself,
                                "insert into holds.tax_form values (gen_random_uuid(), '%s', 'W-9',"
                                                .formatted(annotator)
                                        + " '2026-01-01', null, '%s', now())".formatted(annotator)))
                .contains("row-level security");
    }

    private Hold put(Actor by, HoldTerms terms) throws Exception {
        return by.call(() -> holds.put(UUID.randomUUID(), terms));
    }

    private HoldTerms terms(HoldKind kind, Optional<Instant> until) {
        return new HoldTerms(
                annotator, Optional.empty(), kind, Optional.empty(), "We look first.", until);
    }

    private void choose(PayChoice choice) throws Exception {
        oneself.call(() -> choices.put(annotator, choice));
    }

    private Optional<HoldReason> next() throws Exception {
        return oneself.call(() -> money.summary(annotator)).getFirst().hold();
    }

    private List<String> decided() throws Exception {
        return database.texts(
                "select coalesce(reason, 'paid') from payouts.decision where annotator_id = ?",
                annotator);
    }

    private List<String> audited(UUID subject) throws Exception {
        return database.texts(
                "select action from audit.record where subject_id = ? order by id", subject);
    }

    private static Actor annotator(UUID id) {
        return new Actor(id, Set.of(Role.ANNOTATOR), false);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
