package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.AtOnce;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A night that began by itself is released by two persons: one approves, another releases. */
@ArquillianTest
class TwoPersonsReleaseIT {

    @Inject SmallHouse house;
    @Inject Releases releases;
    @Inject RunReports reports;
    @Inject AtOnce atOnce;
    @Inject Database database;

    @BeforeEach
    void two_payees() throws Exception {
        house.withAnnotators(2);
        house.results(List.of("h1,a1,0,Approved,40.00", "h1,a2,1,Approved,2.00"));
    }

    @Test
    void what_the_house_began_one_person_alone_does_not_release() throws Exception {
        var run = house.night(SmallHouse.BUSINESS_DATE, Actor.SYSTEM);
        assertThat(house.finance.call(() -> reports.get(run.id())).needsSecondPerson()).isTrue();

        assertThat(refusal(house.finance, run)).isEqualTo("payouts/second-person-missing");
        house.finance.run(() -> releases.approve(run.id()));
        assertThat(refusal(house.finance, run)).isEqualTo("payouts/second-person-missing");

        var seen = house.secondFinance.call(() -> reports.get(run.id()));
        assertThat(seen.needsSecondPerson()).isFalse();
        assertThat(seen.approvals()).hasSize(1);
        var released = house.secondFinance.call(() -> releases.release(run.id()));
        assertThat(released.state()).isEqualTo(RunState.RELEASED);
        house.finance.run(() -> releases.approve(run.id()));
        assertThat(
                        database.number(
                                "select count(*) from audit.record where subject_id = ? and action ="
                                        + " 'payouts/run-approved'",
                                run.id()))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_program_that_begins_a_night_is_no_person_either() throws Exception {
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        var run = house.night(SmallHouse.BUSINESS_DATE, program);

        assertThat(refusal(house.finance, run)).isEqualTo("payouts/second-person-missing");
        assertThat(
                        codeOf(
                                () ->
                                        program.call(
                                                () -> {
                                                    releases.approve(run.id());
                                                    return run;
                                                })))
                .isEqualTo("payouts/person-missing");
    }

    @Test
    void the_database_refuses_it_too() throws Exception {
        var run = house.night(SmallHouse.BUSINESS_DATE, Actor.SYSTEM);
        var release =
                "update payouts.run set state = 'RELEASED', released_by = '%s', released_at = now()"
                                .formatted(house.finance.id())
                        + " where id = '"
                        + run.id()
                        + "'";

        assertThat(database.refusal(house.finance, release)).contains("no second person approved");
        assertThat(
                        database.refusal(
                                house.finance,
                                "update payouts.run set started_by_program = false where id = ?",
                                run.id()))
                .contains("never changes");
        assertThat(
                        database.refusal(
                                house.finance,
                                "update payouts.run set started_by = gen_random_uuid() where id = ?",
                                run.id()))
                .contains("never changes");
        assertThat(
                        database.refusal(
                                house.finance,
                                "insert into payouts.run_approval values (?, ?, now())",
                                run.id(),
                                house.secondFinance.id()))
                .contains("row-level security");
        var program = new Actor(UUID.randomUUID(), Set.of(Role.FINANCE, Role.SERVICE), false);
        assertThat(
                        database.refusal(
                                program,
                                "insert into payouts.run_approval values (?, ?, now())",
                                run.id(),
                                program.id()))
                .contains("row-level security");
    }

    @Test
    void a_run_begun_in_the_name_of_somebody_else_waits_for_an_approval() throws Exception {
        assertThat(
                        database.refusal(
                                house.finance,
                                ("with begun as (insert into payouts.run (id, payer_id, business_date, cut_off, state,"
                                                + " started_by, started_at) values (gen_random_uuid(), '%s', '2026-01-02',"
                                                + " now(), 'RUNNING', '%s', now()) returning started_by_program)"
                                                + " select 1 / (case when started_by_program then 0 else 1 end) from begun")
                                        .formatted(house.payer, house.secondFinance.id())))
                .contains("division by zero");
    }

    @Test
    void two_who_approve_and_release_crosswise_at_once_release_once() throws Exception {
        var run = house.night(SmallHouse.BUSINESS_DATE, Actor.SYSTEM);

        var both =
                atOnce.all(
                        List.<Callable<Run>>of(
                                () -> crosswise(house.finance, run),
                                () -> crosswise(house.secondFinance, run)));

        assertThat(both).anyMatch(outcome -> !outcome.isRefused());
        assertThat(
                        database.number(
                                "select count(*) from payouts.run r join payouts.run_approval a on a.run_id = r.id"
                                        + " and a.approved_by <> r.released_by where r.id = ?",
                                run.id()))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    private Run crosswise(Actor by, Run run) throws Exception {
        by.run(() -> releases.approve(run.id()));
        return by.call(() -> releases.release(run.id()));
    }

    private String refusal(Actor by, Run run) {
        return codeOf(() -> by.call(() -> releases.release(run.id())));
    }

    private static String codeOf(Callable<?> attempt) {
        var refusal = new AtomicReference<String>();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(attempt::call)
                .satisfies(found -> refusal.set(found.code()));
        return refusal.get();
    }
}
