package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.boundary.PaySafeguards;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stop holds until the moment of release; over a limit it takes a second look. */
@ArquillianTest
class SafeguardsIT {

    @Inject SmallHouse house;
    @Inject PaySafeguards safeguards;
    @Inject Releases releases;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Clock clock;

    private final Actor thirdFinance = SmallHouse.somebody(Role.FINANCE, false);
    private UUID rich;

    /** 40.00 and 2.00 are earned. */
    @BeforeEach
    void two_payees() throws Exception {
        rich = house.withAnnotators(2).get(house.reference(0));
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.00"));
    }

    @Test
    void nothing_is_released_while_the_payer_is_stopped() throws Exception {
        var run = house.night();
        var stop =
                house.finance.call(
                        () -> safeguards.stop(UUID.randomUUID(), house.payer, "Look first."));

        assertThat(codeOf(() -> house.secondFinance.call(() -> releases.release(run.id()))))
                .isEqualTo("payouts/stopped");
        assertThat(
                        database.refusal(
                                house.secondFinance,
                                "update payouts.run set state = 'RELEASED', released_by = '%s',"
                                                .formatted(house.secondFinance.id())
                                        + " released_at = now() where id = '"
                                        + run.id()
                                        + "'"))
                .contains("not released while its payer is stopped");

        house.secondFinance.call(() -> safeguards.end(stop.id(), "Looked."));
        var released = house.secondFinance.call(() -> releases.release(run.id()));
        assertThat(released.state()).isEqualTo(RunState.RELEASED);
        assertThat(
                        database.texts(
                                "select action from audit.record where subject_id = ? and action like"
                                        + " 'payouts/stop%' order by id",
                                house.payer))
                .containsExactly("payouts/stopped", "payouts/stop-ended");
    }

    @Test
    void stopped_and_released_at_once_one_of_the_two_comes_first() throws Exception {
        var run = house.night();

        atOnce.all(
                List.<Callable<Object>>of(
                        () ->
                                house.finance.call(
                                        () ->
                                                safeguards.stop(
                                                        UUID.randomUUID(), house.payer, "Now.")),
                        () -> house.secondFinance.call(() -> releases.release(run.id()))));

        var before =
                database.number(
                        "select count(*) from payouts.stop s join payouts.run r on r.payer_id = s.payer_id"
                                + " where r.id = ? and r.released_at > s.stopped_at"
                                + " and r.released_at - s.stopped_at > interval '5 seconds'",
                        run.id());
        assertThat(before).isZero();
        assertThat(
                        database.number(
                                "select count(*) from payouts.stop where payer_id = ?",
                                house.payer))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void who_stops_eight_times_at_once_stops_once() throws Exception {
        var outcomes =
                atOnce.times(
                        8,
                        () ->
                                house.finance.call(
                                        () ->
                                                safeguards.stop(
                                                        UUID.randomUUID(), house.payer, "Now.")));

        assertThat(outcomes).allMatch(outcome -> !outcome.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from payouts.stop where payer_id = ?",
                                house.payer))
                .isEqualTo(1);
    }

    @Test
    void over_the_limit_of_payouts_somebody_is_held_until_finance_clears_it() throws Exception {
        limit(Optional.of(new Money(30_00, "USD")), Optional.empty());

        house.night();

        assertThat(
                        database.texts(
                                "select coalesce(reason, 'paid') from payouts.decision d join payouts.run r"
                                        + " on r.id = d.run_id where r.payer_id = ? order by amount_minor",
                                house.payer))
                .containsExactly("paid", "OVER_LIMIT");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void who_is_cleared_is_paid_up_to_that_amount() throws Exception {
        limit(Optional.of(new Money(30_00, "USD")), Optional.empty());
        var id = UUID.randomUUID();
        var clearance =
                new Clearance(
                        house.payer,
                        rich,
                        new Money(40_00, "USD"),
                        "A long project.",
                        clock.instant().plus(Duration.ofDays(2)));
        for (int twice = 0; twice < 2; twice++) {
            house.finance.run(() -> safeguards.clear(id, clearance));
        }

        house.night();

        assertThat(
                        database.texts(
                                "select outcome from payouts.decision where annotator_id = ?",
                                rich))
                .containsExactly("PAY");
    }

    @Test
    void who_clears_somebody_does_not_release_it_too() throws Exception {
        limit(Optional.of(new Money(30_00, "USD")), Optional.empty());
        var clearance =
                new Clearance(
                        house.payer,
                        rich,
                        new Money(40_00, "USD"),
                        "A long project.",
                        clock.instant().plus(Duration.ofDays(2)));
        house.secondFinance.run(() -> safeguards.clear(UUID.randomUUID(), clearance));
        var run = house.night();

        assertThat(codeOf(() -> house.secondFinance.call(() -> releases.release(run.id()))))
                .isEqualTo("payouts/cleared-by-releaser");
        assertThat(
                        database.refusal(
                                house.secondFinance,
                                "update payouts.run set state = 'RELEASED', released_by = '%s',"
                                                .formatted(house.secondFinance.id())
                                        + " released_at = now() where id = '"
                                        + run.id()
                                        + "'"))
                .contains("nobody but its releaser cleared");

        var released = thirdFinance.call(() -> releases.release(run.id()));
        assertThat(released.state()).isEqualTo(RunState.RELEASED);
    }

    @Test
    void a_token_is_not_a_second_person() throws Exception {
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        var id = UUID.randomUUID();
        house.finance.call(
                () ->
                        safeguards.propose(
                                id,
                                house.payer,
                                "USD",
                                Optional.of(new Money(1_00, "USD")),
                                Optional.empty()));
        var clearance =
                new Clearance(
                        house.payer,
                        rich,
                        new Money(40_00, "USD"),
                        "A long project.",
                        clock.instant().plus(Duration.ofDays(2)));

        assertThat(codeOf(() -> program.call(() -> safeguards.confirm(id))))
                .isEqualTo("safeguards/person-missing");
        assertThat(
                        codeOf(
                                () ->
                                        program.call(
                                                () -> {
                                                    safeguards.clear(UUID.randomUUID(), clearance);
                                                    return id;
                                                })))
                .isEqualTo("safeguards/person-missing");
    }

    @Test
    void over_the_limit_of_runs_it_takes_two_persons() throws Exception {
        limit(Optional.empty(), Optional.of(new Money(41_99, "USD")));
        var run = house.night();

        assertThat(codeOf(() -> house.secondFinance.call(() -> releases.release(run.id()))))
                .isEqualTo("payouts/over-the-limit");
        house.secondFinance.run(() -> releases.approve(run.id()));
        assertThat(codeOf(() -> house.secondFinance.call(() -> releases.release(run.id()))))
                .isEqualTo("payouts/over-the-limit");
        assertThat(
                        database.refusal(
                                house.secondFinance,
                                "update payouts.run set state = 'RELEASED', released_by = '%s',"
                                                .formatted(house.secondFinance.id())
                                        + " released_at = now() where id = '"
                                        + run.id()
                                        + "'"))
                .contains("no second person approved");

        var released = thirdFinance.call(() -> releases.release(run.id()));
        assertThat(released.state()).isEqualTo(RunState.RELEASED);
    }

    @Test
    void a_limit_is_put_in_force_by_another_person_than_who_proposed_it() throws Exception {
        var id = UUID.randomUUID();
        var proposed =
                house.finance.call(
                        () ->
                                safeguards.propose(
                                        id,
                                        house.payer,
                                        "USD",
                                        Optional.of(new Money(1_00, "USD")),
                                        Optional.empty()));

        assertThat(proposed.inForce()).isFalse();
        assertThat(codeOf(() -> house.finance.call(() -> safeguards.confirm(id))))
                .isEqualTo("safeguards/another-person-confirms");
        assertThat(
                        database.refusal(
                                house.finance,
                                "update payouts.pay_limit set confirmed_by = '%s', confirmed_at = now()"
                                                .formatted(house.finance.id())
                                        + " where id = '"
                                        + id
                                        + "'"))
                .contains("another_person_confirms");
        assertThat(
                        database.refusal(
                                house.finance,
                                "update payouts.pay_limit set confirmed_by = gen_random_uuid(),"
                                        + " confirmed_at = now() where id = '"
                                        + id
                                        + "'"))
                .contains("by whoever confirms it");
        assertThat(house.secondFinance.call(() -> safeguards.confirm(id)).inForce()).isTrue();
    }

    private void limit(Optional<Money> perPayout, Optional<Money> perRun) throws Exception {
        var id = UUID.randomUUID();
        house.finance.call(() -> safeguards.propose(id, house.payer, "USD", perPayout, perRun));
        house.secondFinance.call(() -> safeguards.confirm(id));
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
