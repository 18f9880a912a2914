package org.honorarium.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.pricing.PricedHouse.card;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.pricing.boundary.BudgetWarnings;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.Seen;
import org.honorarium.security.boundary.Admissions;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.tasks.OpenHouse;
import org.honorarium.tasks.boundary.ClaimEnds;
import org.honorarium.tasks.boundary.MyTasks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody claims more than a budget has, however many claim at once. */
@ArquillianTest
class BudgetsIT {

    @Inject PricedHouse priced;
    @Inject SubmittedWork work;
    @Inject Budgets budgets;
    @Inject BudgetWarnings warnings;
    @Inject Decisions decisions;
    @Inject OpenHouse open;
    @Inject MyTasks mine;
    @Inject ClaimEnds ends;
    @Inject Notices notices;
    @Inject Admissions admissions;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void work_at_five_dollars() throws Exception {
        priced.build();
        priced.publish(card("5.00"));
    }

    @Test
    void a_hundred_who_claim_at_once_never_overspend_the_last_dollar() throws Exception {
        budget("54.99");

        var claims = atOnce.times(100, () -> priced.locked(priced.offer(Map.of())));

        assertThat(claims.stream().filter(one -> !one.isRefused())).hasSize(10);
        assertThat(claims.stream().filter(Outcome::isRefused).map(Outcome::refusal))
                .allMatch(refusal -> code(refusal).equals("pricing/budget-used-up"));
        assertThat(now().reserved()).hasToString("50.00 USD");
        assertThat(now().left()).hasToString("4.99 USD");
        budget("55.00");
        priced.locked(priced.offer(Map.of()));
        assertThat(now().left()).hasToString("0.00 USD");
    }

    @Test
    void the_clients_budget_counts_too() throws Exception {
        budget("100.00");
        priced.qualified.house.operations.call(
                () -> budgets.putOfClient(priced.qualified.house.client, usd("7.00"), 80));

        priced.locked(priced.offer(Map.of()));

        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.locked(priced.offer(Map.of())))
                .returns("pricing/budget-used-up", PricingRejected::code);
        assertThat(now().reserved()).hasToString("5.00 USD");
    }

    @Test
    void acceptance_spends_and_rejection_gives_back() throws Exception {
        budget("20.00");
        var accepted = work.submitted(priced, 60);
        var rejected = work.submitted(priced, 60);
        assertThat(now().reserved()).hasToString("10.00 USD");

        decide(() -> decisions.accept(accepted));
        assertThat(now().spent()).hasToString("5.00 USD");
        assertThat(now().reserved()).hasToString("5.00 USD");
        priced.qualified.house.guided();
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update tasks.assignment set review_due_at = now() + interval '1 day' where id = ?",
                                rejected));
        decide(() -> decisions.reject(Seen.last(rejected), SmallHouse.grounds()));

        assertThat(now().spent()).hasToString("5.00 USD");
        assertThat(now().reserved()).hasToString("0.00 USD");
        assertThat(now().left()).hasToString("15.00 USD");
        for (int i = 0; i < 3; i++) {
            priced.locked(priced.offer(Map.of()));
        }
        assertThat(now().left()).hasToString("0.00 USD");
    }

    @Test
    void a_claim_without_room_is_not_made_until_somebody_returns_or_is_late() throws Exception {
        open.with(3, 3, 1);
        var project = open.house().project;
        open.house().operations.call(() -> budgets.putOfProject(project, usd("4.00"), 80));
        var first = open.claim(open.member(0));
        var second = open.claim(open.member(1));
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> open.claim(open.member(2)))
                .returns("pricing/budget-used-up", PricingRejected::code);

        open.member(0).run(() -> mine.giveBack(first.id()));
        open.claim(open.member(2));
        open.late(second);
        Actor.SYSTEM.call(() -> ends.expireDue());
        open.claim(open.member(0));

        var budget = open.house().operations.call(() -> budgets.ofProject(project));
        assertThat(budget.orElseThrow().reserved()).hasToString("4.00 USD");
    }

    @Test
    void what_a_night_accepts_by_measure_is_spent_as_it_was_settled() throws Exception {
        var time =
                new RateRule(
                        "Time",
                        new Condition.Always(),
                        Effect.ADD,
                        BigDecimal.ONE,
                        Unit.MINUTE,
                        "",
                        BigDecimal.TEN);
        priced.build();
        priced.publish(priced.taskType, card("1.00", time), null);
        budget("11.00");
        work.submitted(priced, 120);
        assertThat(now().left()).hasToString("0.00 USD");

        priced.qualified.house.night();

        assertThat(now().spent()).hasToString("3.00 USD");
        assertThat(now().reserved()).hasToString("0.00 USD");
        assertThat(now().left()).hasToString("8.00 USD");
        assertThat(database.wrong(priced.qualified.house.payer)).isEmpty();
    }

    @Test
    void imported_work_is_spent_and_never_refused() throws Exception {
        budget("1.50");
        var house = priced.qualified.house;
        house.operations.call(() -> budgets.putOfClient(house.client, usd("100.00"), 80));

        house.results(
                List.of("h1,a1,0,Approved,1.00", "h2,a2,0,Approved,0.75", "h3,a3,0,Rejected,5.00"));

        assertThat(now().spent()).hasToString("1.75 USD");
        assertThat(now().reserved()).hasToString("0.00 USD");
        assertThat(now().left()).hasToString("-0.25 USD");
        var ofClient = house.operations.call(() -> budgets.ofClient(house.client)).getFirst();
        assertThat(ofClient.spent()).hasToString("1.75 USD");
        assertThatExceptionOfType(PricingRejected.class)
                .isThrownBy(() -> priced.locked(priced.offer(Map.of())))
                .returns("pricing/budget-used-up", PricingRejected::code);
    }

    @Test
    void what_was_claimed_before_a_budget_is_spent_once_when_it_is_accepted() throws Exception {
        var before = work.submitted(priced, 60);
        budget("20.00");
        assertThat(now().reserved()).hasToString("5.00 USD");
        var house = priced.qualified.house;
        house.operations.call(() -> budgets.putOfClient(house.client, usd("100.00"), 80));
        var since = work.submitted(priced, 60);

        decide(() -> decisions.accept(before));
        decide(() -> decisions.accept(since));

        assertThat(now().spent()).hasToString("10.00 USD");
        assertThat(now().reserved()).hasToString("0.00 USD");
        assertThat(house.operations.call(() -> budgets.ofClient(house.client)).getFirst().spent())
                .hasToString("10.00 USD");
    }

    @Test
    void who_accepts_does_not_wait_for_who_claims() throws Exception {
        budget("100.00");
        var submitted = work.submitted(priced, 60);

        database.spoil(
                connection -> {
                    Database.change(
                            connection, "select pricing.without_room(?, 500)", priced.project);
                    try {
                        decide(() -> decisions.accept(submitted));
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });

        assertThat(now().spent()).hasToString("5.00 USD");
    }

    @Test
    void whoever_set_it_is_warned_once_before_the_end() throws Exception {
        budget("10.00");
        Actor.SYSTEM.call(warnings::warn);
        priced.locked(priced.offer(Map.of()));
        priced.locked(priced.offer(Map.of()));

        Actor.SYSTEM.call(warnings::warn);
        Actor.SYSTEM.call(warnings::warn);

        var told =
                priced.qualified.house.operations.call(() -> notices.page(PageRequest.of(0, 10)));
        assertThat(told.rows()).hasSize(1);
        assertThat(told.rows().getFirst().code()).isEqualTo("pricing/budget-near-its-end");
        assertThat(told.rows().getFirst().facts()).containsEntry("left", "0.00 USD");
    }

    @Test
    void whoever_runs_the_clients_projects_is_warned_too() throws Exception {
        budget("5.00");
        var house = priced.qualified.house;
        var other = UUID.randomUUID();
        var another = UUID.randomUUID();
        Actor.SYSTEM.run(
                () ->
                        admissions.admit(
                                List.of(
                                        operator(other, Set.of(house.client)),
                                        operator(another, Set.of())),
                                "honorarium-demo",
                                false));
        priced.locked(priced.offer(Map.of()));

        Actor.SYSTEM.call(warnings::warn);

        var there = new Actor(other, Set.of(Role.OPERATIONS), false);
        var elsewhere = new Actor(another, Set.of(Role.OPERATIONS), false);
        assertThat(there.call(() -> notices.page(PageRequest.of(0, 10))).rows()).hasSize(1);
        assertThat(elsewhere.call(() -> notices.page(PageRequest.of(0, 10))).rows()).isEmpty();
        assertThat(house.finance.call(budgets::all))
                .filteredOn(one -> priced.project.equals(one.budget().project()))
                .extracting(one -> one.budget().left().toString())
                .containsExactly("0.00 USD");
    }

    @Test
    void what_has_ended_stops_nobody_and_the_next_one_reserves_what_is_open() throws Exception {
        budget("5.00");
        var first = work.submitted(priced, 60);
        var house = priced.qualified.house;

        house.operations.run(() -> budgets.endOfProject(priced.project));
        house.operations.run(() -> budgets.endOfProject(priced.project));

        assertThat(house.operations.call(() -> budgets.ofProject(priced.project))).isEmpty();
        priced.locked(priced.offer(Map.of()));
        budget("7.00");
        assertThat(now().left()).hasToString("2.00 USD");
        decide(() -> decisions.accept(first));
        assertThat(now().spent()).hasToString("5.00 USD");
        priced.qualified.house.operations.call(() -> budgets.ofProject(priced.project));
        assertThat(
                        database.refusal(
                                house.operations,
                                "update pricing.budget set ended_at = null, amount_minor = 1 where project_id = ?"
                                        + " and ended_at is not null",
                                priced.project))
                .contains("has ended");
        assertThat(
                        database.refusal(
                                house.operations,
                                "update pricing.budget set ended_at = '2100-01-01' where project_id = ?"
                                        + " and ended_at is null",
                                priced.project))
                .contains("ends now or not at all");
    }

    @Test
    void whoever_claims_while_it_ends_claims_once_and_nothing_hangs() throws Exception {
        budget("100.00");
        var house = priced.qualified.house;
        var all = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> priced.locked(priced.offer(Map.of())));
        }
        all.add(
                () -> {
                    house.operations.run(() -> budgets.endOfProject(priced.project));
                    return "";
                });

        atOnce.all(all).forEach(Outcome::get);

        assertThat(
                        database.number(
                                "select count(*) from pricing.budget b where b.project_id = ? and b.reserved_minor <>"
                                        + " (select coalesce(sum(r.amount_minor), 0) from pricing.reservation r"
                                        + " where r.budget_id = b.id)",
                                priced.project))
                .isZero();
    }

    private static UserOrder operator(UUID id, Set<UUID> clients) {
        return new UserOrder(id, "o" + id, Set.of(Role.OPERATIONS), clients, false);
    }

    @Test
    void the_database_holds_it_too_and_annotators_neither_read_nor_change_it() throws Exception {
        budget("4.99");
        var offer = priced.offer(Map.of());
        var refused =
                database.refusal(
                        Actor.SYSTEM,
                        "insert into pricing.terms select gen_random_uuid(), v.id, v.version, v.project_id, ?,"
                                + " now(), 500, 500, 'USD', false, current_date, '{}', '[{\"total\": \"5.00\"}]'"
                                + " from pricing.card_version v where v.project_id = ?",
                        offer.annotator(),
                        priced.project);

        assertThat(refused).contains("has no room for");
        for (var attack :
                new String[] {
                    "update pricing.budget set reserved_minor = 0",
                    "insert into pricing.budget_move values (gen_random_uuid(), 0, -1)",
                    "delete from pricing.reservation"
                }) {
            assertThat(database.refusal(Actor.SYSTEM, attack)).contains("permission denied");
        }
        assertThatExceptionOfType(AccessRejected.class)
                .isThrownBy(() -> priced.oneself.call(() -> budgets.ofProject(priced.project)));
    }

    private void budget(String amount) throws Exception {
        priced.qualified.house.operations.call(
                () -> budgets.putOfProject(priced.project, usd(amount), 80));
    }

    private Budget now() throws Exception {
        return priced.qualified
                .house
                .operations
                .call(() -> budgets.ofProject(priced.project))
                .orElseThrow();
    }

    private void decide(Runnable decision) throws Exception {
        priced.qualified.house.operations.run(decision);
    }

    private static String code(Throwable refusal) {
        return refusal instanceof PricingRejected rejected ? rejected.code() : refusal.toString();
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
