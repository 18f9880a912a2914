package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.honorarium.actors.entity.Role;
import org.honorarium.batch.payouts.boundary.PayoutJobs;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.payouts.entity.RunState;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs, releases and cancellations that several people ask for at the same moment. */
@ArquillianTest
class RunsAtOnceIT {

    private static final int ANNOTATORS = 50;

    @Inject SmallHouse house;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject PayoutRuns runs;
    @Inject PayoutJobs jobs;
    @Inject Releases releases;

    @BeforeEach
    void a_house_with_earnings() throws Exception {
        house.withAnnotators(ANNOTATORS);
        house.results(rows("h1", "Approved", "2.50"));
    }

    @Test
    void a_run_that_eight_begin_at_once_is_one_run() throws Exception {
        var begun =
                atOnce.times(
                        8,
                        () ->
                                house.finance.call(
                                        () -> runs.begin(house.payer, SmallHouse.BUSINESS_DATE)));

        assertThat(begun.stream().map(Outcome::get).map(Run::id).distinct()).hasSize(1);
        var run = begun.getFirst().get().id();
        assertThat(count("payouts.run where payer_id = ?", house.payer)).isEqualTo(1);
        assertThat(count("payouts.step where run_id = ?", run)).isEqualTo(3);
        assertThat(count("audit.record where action = 'payouts/run-begun' and subject_id = ?", run))
                .isEqualTo(1);
    }

    @Test
    void a_night_that_several_work_on_at_once_pays_everybody_once() throws Exception {
        var asked =
                atOnce.all(
                        () ->
                                house.finance.call(
                                        () -> jobs.start(house.payer, SmallHouse.BUSINESS_DATE)),
                        () ->
                                house.secondFinance.call(
                                        () -> jobs.start(house.payer, SmallHouse.BUSINESS_DATE)),
                        house::night,
                        house::night,
                        house::night);

        assertThat(asked.stream().map(Outcome::get).map(Run::id).distinct()).hasSize(1);
        var run = asked.getFirst().get().id();
        assertThat(count("payouts.run where state = 'RESERVED' and id = ?", run)).isEqualTo(1);
        assertThat(count("payouts.decision where run_id = ?", run)).isEqualTo(ANNOTATORS);
        assertThat(count("payouts.payout where run_id = ?", run)).isEqualTo(ANNOTATORS);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_run_that_two_people_release_at_once_is_released_by_one_of_them() throws Exception {
        var run = house.night().id();
        var third = SmallHouse.somebody(Role.FINANCE, false);

        var both =
                atOnce.all(
                        () -> house.secondFinance.call(() -> releases.release(run)),
                        () -> third.call(() -> releases.release(run)));

        assertThat(both.stream().filter(Outcome::isRefused))
                .hasSize(1)
                .allMatch(one -> one.refusal() instanceof RunRejected);
        assertReleasedOnce(run, ANNOTATORS);
    }

    @Test
    void a_run_that_one_person_releases_twice_at_once_is_released_once() throws Exception {
        var run = house.night().id();

        var both = atOnce.times(2, () -> house.secondFinance.call(() -> releases.release(run)));

        assertThat(both.stream().map(Outcome::get).map(Run::state)).containsOnly(RunState.RELEASED);
        assertReleasedOnce(run, ANNOTATORS);
    }

    @Test
    void a_payout_that_is_cancelled_while_its_run_is_released_is_one_of_the_two() throws Exception {
        var run = house.night().id();
        var payouts = payouts(run).subList(0, 6);

        var all = new ArrayList<Callable<Object>>(payouts.stream().map(this::cancelling).toList());
        all.add(() -> house.secondFinance.call(() -> releases.release(run)));
        var outcomes = atOnce.all(all);

        outcomes.getLast().get();
        var cancelled = count("payouts.payout where state = 'CANCELLED' and run_id = ?", run);
        assertThat(outcomes.stream().filter(Outcome::isRefused))
                .hasSize((int) (payouts.size() - cancelled))
                .allMatch(one -> one.refusal() instanceof RunRejected);
        assertThat(count("payouts.open_item where payer_id = ?", house.payer)).isEqualTo(cancelled);
        assertReleasedOnce(run, ANNOTATORS - cancelled);
    }

    @Test
    void a_payout_that_is_cancelled_twice_at_once_is_open_once() throws Exception {
        var run = house.night().id();
        var payout = payouts(run).getFirst();

        atOnce.times(3, cancelling(payout)).forEach(Outcome::get);

        assertThat(count("payouts.payout where state = 'CANCELLED' and run_id = ?", run))
                .isEqualTo(1);
        assertThat(count("payouts.open_item where payer_id = ?", house.payer)).isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_release_and_new_earnings_of_everybody_do_not_stand_in_each_others_way()
            throws Exception {
        var run = house.night().id();

        var both =
                atOnce.all(
                        () -> house.secondFinance.call(() -> releases.release(run)),
                        () -> house.results(rows("h2", "Approved", "1.00")),
                        () -> house.results(rows("h3", "Approved", "0.50")));

        both.forEach(outcome -> assertThatNoException().isThrownBy(outcome::get));
        assertThat(count("payouts.open_item where payer_id = ?", house.payer))
                .isEqualTo(2 * ANNOTATORS);
        assertReleasedOnce(run, ANNOTATORS);
    }

    private Callable<Object> cancelling(UUID payout) {
        return () ->
                house.finance.call(
                        () -> {
                            releases.cancel(payout, "Asked to wait.");
                            return payout;
                        });
    }

    /** The files may be written by now. */
    private void assertReleasedOnce(UUID run, long payouts) throws Exception {
        assertThat(count("payouts.payout where state in ('RELEASED', 'FILED') and run_id = ?", run))
                .isEqualTo(payouts);
        assertThat(
                        count(
                                "ledger.transfer t join payouts.payout p on p.id = t.subject_id"
                                        + " where t.code = 'PAYOUT_RELEASED' and p.run_id = ?",
                                run))
                .isEqualTo(payouts);
        assertThat(
                        count(
                                "ledger.reservation r join payouts.payout p on p.id = r.id"
                                        + " where p.run_id = ?",
                                run))
                .isZero();
        assertThat(
                        count(
                                "audit.record where action = 'payouts/run-released' and subject_id = ?",
                                run))
                .isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    private List<UUID> payouts(UUID run) throws Exception {
        return database
                .texts("select id from payouts.payout where run_id = ? order by id", run)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> rows(String task, String status, String price) {
        return IntStream.range(0, ANNOTATORS)
                .mapToObj(n -> "%s,%sa%d,%d,%s,%s".formatted(task, task, n, n, status, price))
                .toList();
    }

    private long count(String where, UUID parameter) throws Exception {
        return database.number("select count(*) from " + where, parameter);
    }
}
