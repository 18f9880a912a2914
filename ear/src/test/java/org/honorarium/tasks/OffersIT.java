package org.honorarium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Actor;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Shown;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.tasks.entity.Wanted;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Annotators are told before they claim why they cannot, and claim at the price they saw. */
@ArquillianTest
class OffersIT {

    private static final Money TWO = new Money(200, "USD");
    private static final Money THREE = new Money(300, "USD");
    private static final Money TEN = new Money(1_000, "USD");

    @Inject OpenHouse open;
    @Inject Openings openings;
    @Inject Claiming claims;
    @Inject Quoting quoting;
    @Inject Budgets budgets;
    @Inject Database database;
    @Inject AtOnce atOnce;

    @Test
    void what_cannot_be_claimed_says_the_first_reason() throws Exception {
        open.with(2, 4, 3);
        var me = open.member(0);
        assertThat(offer(me).isClaimable()).isTrue();

        open.terms(true, 3);
        assertThat(reason(me)).isEqualTo("tasks/paused");
        terms(3, 1, null);
        open.claim(me);
        assertThat(reason(me)).isEqualTo("tasks/own-quota-full");
        terms(1, null, null);
        assertThat(reason(me)).isEqualTo("tasks/too-many-claims");
        terms(3, null, 1);
        assertThat(reason(me)).isEqualTo("tasks/quota-full");
        assertThat(reason(open.member(1))).isEqualTo("tasks/quota-full");
        terms(3, null, null);
        assertThat(offer(me).refusal()).isEmpty();
    }

    @Test
    void a_budget_says_whether_it_has_room_before_anything_is_claimed() throws Exception {
        open.with(1, 4, 3);
        var me = open.member(0);
        var project = open.house().project;
        assertThat(room(me, project)).isTrue();
        open.house().operations.call(() -> budgets.putOfProject(project, THREE, 80));

        assertThat(room(me, project)).isTrue();
        open.claim(me);
        assertThat(room(me, project)).isFalse();
        assertThat(database.refusal(me, "select * from pricing.budget_now")).isEmpty();
    }

    @Test
    void a_budget_that_is_set_while_people_claim_reserves_every_claim() throws Exception {
        open.with(10, 20, 1);
        var project = open.house().project;
        open.claim(open.member(0));
        var all = new ArrayList<Callable<Object>>();
        IntStream.range(0, 10).forEach(n -> all.add(() -> open.claim(open.member(n))));
        all.add(() -> open.house().operations.call(() -> budgets.putOfProject(project, TEN, 80)));

        atOnce.all(all);

        var budget = open.house().operations.call(() -> budgets.ofProject(project)).orElseThrow();
        long claimed =
                database.number("select count(*) from tasks.in_work where project_id = ?", project);
        assertThat(claimed).isPositive();
        assertThat(budget.reserved().minor()).isEqualTo(TWO.minor() * claimed);
    }

    @Test
    void at_another_price_than_was_shown_nothing_is_claimed() throws Exception {
        open.with(1, 2, 1);
        var me = open.member(0);
        assertThatExceptionOfType(TaskRejected.class)
                .isThrownBy(() -> claim(me, UUID.randomUUID(), new Shown(TWO, THREE)))
                .satisfies(
                        one -> {
                            assertThat(one.code()).isEqualTo("tasks/price-changed");
                            assertThat(one.facts()).containsEntry("maximum", TWO.toString());
                        });
        assertThat(
                        database.number(
                                "select count(*) from tasks.assignment where project_id = ?",
                                open.house().project))
                .isZero();

        var key = UUID.randomUUID();
        var claim = claim(me, key, new Shown(TWO, TWO));

        assertThat(claim(me, key, new Shown(TWO, TWO)).id()).isEqualTo(claim.id());
        assertThat(claim(me, UUID.randomUUID(), null).id()).isNotEqualTo(claim.id());
    }

    private boolean room(Actor who, UUID project) throws Exception {
        return who.call(() -> quoting.hasRoom(project, TWO));
    }

    private Claim claim(Actor who, UUID key, Shown shown) throws Exception {
        var wanted =
                new Wanted(
                        open.house().project,
                        Optional.of(open.taskType),
                        Optional.empty(),
                        Optional.ofNullable(shown));
        return who.call(() -> claims.claim(key, wanted));
    }

    private void terms(int atOnce, Integer each, Integer all) throws Exception {
        var terms = new ClaimTerms(false, 60, atOnce, 7, each, all, 0);
        open.house().operations.call(() -> openings.setTerms(open.house().project, terms));
    }

    private String reason(Actor who) throws Exception {
        return offer(who).refusal().orElseThrow().code();
    }

    private OpenWork offer(Actor who) throws Exception {
        List<OpenWork> all = who.call(() -> claims.open());
        return all.getFirst();
    }
}
