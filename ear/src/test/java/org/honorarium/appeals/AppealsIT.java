package org.honorarium.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.appeals.boundary.AppealEnds;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.entity.AppealCase;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.notices.entity.Notice;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.quality.boundary.Measuring;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.security.boundary.Admissions;
import org.honorarium.security.entity.UserOrder;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever did rejected work appeals; somebody else decides in time, or time decides for them. */
@ArquillianTest
class AppealsIT {

    private static final PageRequest ALL = PageRequest.of(0, 20);

    @Inject RejectedWork work;
    @Inject Appeals appeals;
    @Inject MyAppeals mine;
    @Inject AppealEnds ends;
    @Inject Budgets budgets;
    @Inject Measuring measuring;
    @Inject Notices notices;
    @Inject Admissions admissions;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void a_house() throws Exception {
        work.build();
    }

    @Test
    void what_is_overturned_is_accepted_earned_and_owed_at_once_and_everybody_is_told()
            throws Exception {
        var one = work.appealed();
        assertThat(waiting()).containsExactly(one);

        var decided = overturn(one);

        assertThat(decided.appeal().outcome()).isEqualTo(AppealOutcome.OVERTURNED);
        assertThat(work.state(one)).isEqualTo("ACCEPTED");
        assertThat(work.earned(one)).isEqualTo("560");
        assertThat(count("payouts.open_item where earning_id = ?", one)).isEqualTo(1);
        assertThat(database.wrong(work.house().payer)).isEmpty();
        assertThat(waiting()).isEmpty();
        var own = work.oneself().call(() -> mine.find(one));
        assertThat(own.reason()).isEqualTo("Not what was asked for.");
        assertThat(own.appeal().reasons()).isEqualTo("It does.");
        assertThat(told(work.oneself()))
                .anyMatch(
                        notice ->
                                notice.code().equals("appeals/overturned")
                                        && notice.facts().get("reasons").equals("It does."));
        assertThat(told(work.reviewer))
                .extracting(Notice::code)
                .contains("appeals/overturned-against-you");
        assertThat(overturn(one)).isEqualTo(decided);
        assertThat(codeOf(() -> confirm(one))).isEqualTo("appeals/decided");
    }

    @Test
    void whoever_may_decide_is_told_of_a_new_appeal_and_nobody_else() throws Exception {
        var elsewhere = SmallHouse.somebody(Role.REVIEWER, false);
        var ofClient = SmallHouse.somebody(Role.OPERATIONS, false);
        var everywhere = SmallHouse.somebody(Role.REVIEWER, true);
        admit(elsewhere, Set.of());
        admit(ofClient, Set.of(work.house().client));
        admit(everywhere, Set.of());
        admit(work.reviewer, Set.of());

        var one = work.rejected();
        work.appeal(one, "Line 3 of the guideline allows it.");
        work.appeal(one, "Line 3 of the guideline allows it.");

        for (var decider : List.of(ofClient, everywhere)) {
            assertThat(told(decider)).extracting(Notice::code).containsExactly("appeals/made");
            assertThat(told(decider).getFirst().facts()).containsEntry("from", "Project");
        }
        assertThat(told(elsewhere)).isEmpty();
        assertThat(told(work.reviewer)).isEmpty();
        assertThat(told(work.oneself())).isEmpty();
    }

    private void admit(Actor who, Set<UUID> clients) throws Exception {
        var name = "staff-" + who.id();
        var order = new UserOrder(who.id(), name, who.roles(), clients, who.allClients());
        Actor.SYSTEM.run(() -> admissions.admit(List.of(order), "a long enough password", false));
    }

    @Test
    void what_is_confirmed_stays_rejected_with_reasons_and_is_not_appealed_again()
            throws Exception {
        var one = work.appealed();

        confirm(one);

        assertThat(work.state(one)).isEqualTo("REJECTED");
        assertThat(work.earned(one)).isEmpty();
        assertThat(told(work.oneself()))
                .extracting(Notice::code)
                .containsExactly("appeals/confirmed");
        assertThat(work.appeal(one, "Line 3 of the guideline allows it.").appeal().outcome())
                .isEqualTo(AppealOutcome.CONFIRMED);
        assertThat(codeOf(() -> work.appeal(one, "Really.")))
                .isEqualTo("appeals/exists-with-different-text");
        assertThat(codeOf(() -> overturn(one))).isEqualTo("appeals/decided");
    }

    @Test
    void who_appeals_does_it_once_in_seven_days_about_their_own_rejected_work() throws Exception {
        var one = work.rejected();
        var stranger = new Actor(UUID.randomUUID(), java.util.Set.of(Role.ANNOTATOR), false);

        assertThat(codeOf(() -> stranger.call(() -> mine.appeal(one, "Mine."))))
                .isEqualTo("appeals/nothing-rejected");
        assertThat(codeOf(() -> work.appeal(one, " "))).isEqualTo("appeals/text-wrong");
        assertThat(codeOf(() -> work.appeal(one, "x".repeat(4_001))))
                .isEqualTo("appeals/text-wrong");
        work.earlier("quality.rejection", one, 8);
        assertThat(codeOf(() -> work.appeal(one, "Late."))).isEqualTo("appeals/too-late");
        work.earlier("quality.rejection", one, -2);

        var all = atOnce.times(4, () -> work.appeal(one, "In time."));

        all.forEach(Outcome::get);
        assertThat(count("appeals.appeal where id = ?", one)).isEqualTo(1);
        assertThat(work.oneself().call(() -> mine.rejections(ALL)).rows()).hasSize(1);
    }

    @Test
    void a_rejection_that_came_with_a_file_is_appealed_within_seven_days_after_it_came()
            throws Exception {
        work.house().results(List.of("h9,a9,0,Rejected,1.00"));
        var row = work.oneself().call(() -> mine.rejections(ALL)).rows().getFirst();
        assertThat(row.isAppealable(row.rejectedAt())).isTrue();

        work.appeal(row.assignment(), "The file is wrong.");
        // Whoever brought it is who decided.
        assertThat(
                        codeOf(
                                () ->
                                        work.house()
                                                .operations
                                                .call(
                                                        () ->
                                                                decide(
                                                                        row.assignment(),
                                                                        "OVERTURNED"))))
                .isEqualTo("appeals/against-you");
        overturn(row.assignment());

        assertThat(work.earned(row.assignment())).isEqualTo("100");
        assertThat(database.wrong(work.house().payer)).isEmpty();
    }

    @Test
    void nobody_decides_about_their_own_decision_or_for_another_client() throws Exception {
        var one = work.appealed();
        var elsewhere = SmallHouse.somebody(Role.REVIEWER, false);

        assertThat(codeOf(() -> work.reviewer.call(() -> decide(one, "CONFIRMED"))))
                .isEqualTo("appeals/against-you");
        assertThat(codeOf(() -> elsewhere.call(() -> decide(one, "CONFIRMED"))))
                .isEqualTo("appeals/not-found");
        assertThat(elsewhere.call(() -> appeals.page(ALL)).total()).isZero();
        var both = new Actor(work.oneself().id(), java.util.Set.of(Role.REVIEWER), true);
        assertThat(codeOf(() -> both.call(() -> decide(one, "OVERTURNED"))))
                .isEqualTo("appeals/yours");
        assertThat(work.state(one)).isEqualTo("REJECTED");
    }

    @Test
    void after_nine_days_time_decides_for_the_annotator() throws Exception {
        var one = work.appealed();
        assertThat(Actor.SYSTEM.call(() -> ends.end(one))).isFalse();
        work.earlier("appeals.appeal", one, 10);
        assertThat(codeOf(() -> confirm(one))).isEqualTo("appeals/time-decides");
        assertThat(Actor.SYSTEM.call(() -> ends.due())).contains(one);

        assertThat(Actor.SYSTEM.call(() -> ends.end(one))).isTrue();
        assertThat(Actor.SYSTEM.call(() -> ends.end(one))).isFalse();

        assertThat(work.state(one)).isEqualTo("ACCEPTED");
        assertThat(work.earned(one)).isEqualTo("560");
        assertThat(told(work.oneself()))
                .extracting(Notice::code)
                .containsExactly("appeals/overturned-by-time");
        assertThat(codeOf(() -> confirm(one))).isEqualTo("appeals/decided");
        assertThat(database.wrong(work.house().payer)).isEmpty();
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_the_other_did() throws Exception {
        for (int i = 0; i < 10; i++) {
            var one = work.appealed();

            var both = atOnce.all(() -> overturn(one), () -> confirm(one));

            assertThat(both.stream().filter(Outcome::isRefused)).hasSize(1);
            assertThat(work.earned(one)).isEqualTo(work.state(one).equals("ACCEPTED") ? "560" : "");
        }
        assertThat(database.wrong(work.house().payer)).isEmpty();
    }

    @Test
    void time_on_several_servers_and_a_reviewer_at_once_decide_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            var one = work.appealed();
            work.earlier("appeals.appeal", one, 9);
            Callable<Boolean> end = () -> Actor.SYSTEM.call(() -> ends.end(one));

            var all = atOnce.all(end, end, () -> confirm(one) == null);

            assertThat(all.getLast().isRefused()).isTrue();
            // Where the reviewer was just looking, time comes back a minute later.
            end.call();
            assertThat(work.state(one)).isEqualTo("ACCEPTED");
            assertThat(count("earnings.earning where id = ?", one)).isEqualTo(1);
        }
        assertThat(database.wrong(work.house().payer)).isEmpty();
    }

    @Test
    void budgets_and_measures_count_overturned_work_as_accepted_once() throws Exception {
        work.house()
                .operations
                .call(
                        () ->
                                budgets.putOfProject(
                                        work.house().project,
                                        Money.of(new BigDecimal("30.00"), "USD"),
                                        80));
        var early = work.appealed();
        measure();
        assertThat(tally()).isEqualTo("0/1");
        overturn(early);
        assertThat(tally()).isEqualTo("1/1");
        measure();
        assertThat(tally()).isEqualTo("1/1");
        overturn(work.appealed());
        work.rejected();

        measure();

        assertThat(tally()).isEqualTo("2/3");
        assertThat(budget()).containsExactly("0/1120");
    }

    private List<String> budget() throws Exception {
        return database.texts(
                "select reserved_minor || '/' || spent_minor from pricing.budget_now where project_id = ?",
                work.house().project);
    }

    private void measure() throws Exception {
        Actor.SYSTEM.call(() -> measuring.again(LocalDate.of(2026, 11, 1)));
    }

    private String tally() throws Exception {
        return database.texts(
                        "select concat_ws('/', accepted, decided) from quality.tally where annotator_id = ?",
                        work.oneself().id())
                .getFirst();
    }

    private List<UUID> waiting() throws Exception {
        var open =
                new PageRequest(
                        0,
                        20,
                        "",
                        true,
                        Map.of("state", "OPEN", "project", work.house().project.toString()));
        return work.another.call(() -> appeals.page(open)).rows().stream()
                .map(one -> one.id())
                .toList();
    }

    private AppealCase overturn(UUID one) throws Exception {
        return work.another.call(() -> decide(one, "OVERTURNED"));
    }

    private AppealCase confirm(UUID one) throws Exception {
        return SmallHouse.somebody(Role.OPERATIONS, true).call(() -> decide(one, "CONFIRMED"));
    }

    private AppealCase decide(UUID one, String outcome) {
        return appeals.decide(one, AppealOutcome.valueOf(outcome), "It does.");
    }

    private List<Notice> told(Actor who) throws Exception {
        return who.call(() -> notices.page(ALL)).rows().stream()
                .filter(notice -> notice.code().startsWith("appeals/"))
                .toList();
    }

    private long count(String where, UUID one) throws Exception {
        return database.number("select count(*) from " + where, one);
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
