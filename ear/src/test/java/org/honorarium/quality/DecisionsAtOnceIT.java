package org.honorarium.quality;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.honorarium.batch.payouts.boundary.PayoutJobs;
import org.honorarium.house.AtOnce;
import org.honorarium.house.AtOnce.Outcome;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.entity.Import;
import org.honorarium.imports.entity.ImportState;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Seen;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Work that several decide at the same moment is decided once, and earned once or not at all. */
@ArquillianTest
class DecisionsAtOnceIT {

    private static final int ANNOTATORS = 40;

    @Inject SmallHouse house;
    @Inject AtOnce atOnce;
    @Inject Database database;
    @Inject Decisions decisions;
    @Inject PayoutJobs jobs;
    @Inject PayoutRuns runs;

    @Test
    void work_that_is_accepted_by_four_at_once_is_earned_once() throws Exception {
        house.withAnnotators(1);
        waiting("h1,a0,0,Submitted,2.50");
        var work = work().getFirst();

        atOnce.times(4, () -> accept(work)).forEach(Outcome::get);

        assertThat(states()).containsExactly("ACCEPTED REVIEW");
        assertThat(count("earnings.earning where payer_id = ?")).isEqualTo(1);
        assertThat(count("payouts.open_item where payer_id = ?")).isEqualTo(1);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void work_that_is_accepted_and_rejected_at_once_is_one_of_the_two() throws Exception {
        house.withAnnotators(ANNOTATORS);
        house.guided();
        waiting(rows("Submitted"));

        for (var work : work()) {
            var both = atOnce.all(() -> accept(work), () -> reject(work));

            assertThat(both.stream().filter(Outcome::isRefused))
                    .hasSize(1)
                    .allMatch(one -> one.refusal() instanceof DecisionRejected);
        }

        var accepted = states().stream().filter("ACCEPTED REVIEW"::equals).count();
        var rejected = states().stream().filter("REJECTED REVIEW"::equals).count();
        assertThat(accepted + rejected).isEqualTo(ANNOTATORS);
        assertThat(count("earnings.earning where payer_id = ?")).isEqualTo(accepted);
        assertThat(
                        count(
                                "quality.rejection r join tasks.assignment w on w.id = r.assignment_id"
                                        + " where w.payer_id = ?"))
                .isEqualTo(rejected);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_night_and_reviewers_at_once_accept_everything_once() throws Exception {
        house.withAnnotators(ANNOTATORS);
        waiting(rows("Submitted"));

        var outcomes = atOnce.all(nightAnd(work()));

        outcomes.forEach(Outcome::get);
        assertThat(states()).hasSize(ANNOTATORS).allMatch(state -> state.startsWith("ACCEPTED"));
        assertThat(count("earnings.earning where payer_id = ?")).isEqualTo(ANNOTATORS);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void what_is_accepted_while_a_night_decides_is_paid_by_it_or_waits() throws Exception {
        house.withAnnotators(ANNOTATORS);
        waiting(rows("Approved"));
        var more =
                IntStream.range(0, ANNOTATORS).mapToObj("h2,b%1$d,%1$d,Submitted,0.75"::formatted);
        waiting(more.toArray(String[]::new));
        // Not overdue tonight: only reviewers decide about it.
        database.spoil(
                connection ->
                        Database.change(
                                connection,
                                "update tasks.assignment set review_due_at = now() + interval '1 day'"
                                        + " where payer_id = ? and state = 'SUBMITTED'",
                                house.payer));

        var outcomes = atOnce.all(nightAnd(work()));

        assertThat(((Run) outcomes.getFirst().get()).state()).isEqualTo(RunState.RESERVED);
        outcomes.forEach(Outcome::get);
        assertThat(
                        count(
                                "payouts.decision d join payouts.run r on r.id = d.run_id where r.payer_id = ?"
                                        + " and d.reason = 'DIFFERENCE'"))
                .isZero();
        assertThat(count("payouts.payout where payer_id = ? and amount_minor = 250"))
                .isEqualTo(ANNOTATORS);
        assertThat(count("payouts.open_item where payer_id = ? and amount_minor = 75"))
                .isEqualTo(ANNOTATORS);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_night_and_an_import_that_decide_the_same_work_both_end_well() throws Exception {
        house.withAnnotators(ANNOTATORS);
        waiting(rows("Submitted"));
        var backwards = List.of(rows("Approved")).reversed().toArray(String[]::new);

        var all =
                atOnce.all(
                        this::holdWorkForAMoment,
                        after(300, () -> house.results(List.of(backwards)).state().name()),
                        after(1_000, () -> night().name()));

        assertThat(all.stream().map(Outcome::get)).containsExactly("HELD", "DONE", "RESERVED");
        assertThat(states()).hasSize(ANNOTATORS).allMatch(state -> state.startsWith("ACCEPTED"));
        assertThat(count("earnings.earning where payer_id = ?")).isEqualTo(ANNOTATORS);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    /** The night as its job does it: what fails is tried again. */
    private RunState night() throws Exception {
        var run = house.finance.call(() -> jobs.start(house.payer, SmallHouse.BUSINESS_DATE)).id();
        while (house.finance.call(() -> runs.get(run)).isRunning()) {
            Thread.sleep(100);
        }
        return house.finance.call(() -> runs.get(run)).state();
    }

    /** Both others come to it after some of the work, and go on with the rest when it is free. */
    private String holdWorkForAMoment() throws Exception {
        database.spoil(
                connection -> {
                    Database.change(
                            connection,
                            "select from tasks.assignment where id = (select id from"
                                    + " tasks.assignment where payer_id = ? order by annotator_id"
                                    + " offset 20 limit 1) for update",
                            house.payer);
                    Database.change(connection, "select pg_sleep(2)");
                });
        return "HELD";
    }

    private static <T> Callable<T> after(long millis, Callable<T> action) {
        return () -> {
            Thread.sleep(millis);
            return action.call();
        };
    }

    /** The first is the night; the others share the work among them. */
    private List<Callable<Object>> nightAnd(List<UUID> work) {
        var all = new ArrayList<Callable<Object>>();
        all.add(house::night);
        for (int reviewer = 0; reviewer < 3; reviewer++) {
            int first = reviewer;
            all.add(
                    () -> {
                        for (int n = first; n < work.size(); n += 3) {
                            accept(work.get(n));
                        }
                        return work;
                    });
        }
        return all;
    }

    private UUID accept(UUID work) throws Exception {
        return house.operations.call(
                () -> {
                    decisions.accept(work);
                    return work;
                });
    }

    private UUID reject(UUID work) throws Exception {
        return house.operations.call(
                () -> {
                    decisions.reject(Seen.last(work), SmallHouse.grounds());
                    return work;
                });
    }

    private void waiting(String... rows) throws Exception {
        Import imported = house.results(List.of(rows));
        assertThat(imported.state()).as(imported.outcome().toString()).isEqualTo(ImportState.DONE);
    }

    private static String[] rows(String status) {
        return IntStream.range(0, ANNOTATORS)
                .mapToObj(n -> "h1,a%d,%d,%s,2.50".formatted(n, n, status))
                .toArray(String[]::new);
    }

    private List<UUID> work() throws Exception {
        return database
                .texts(
                        "select id from tasks.assignment where payer_id = ? and state = 'SUBMITTED'",
                        house.payer)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> states() throws Exception {
        return database.texts(
                "select concat_ws(' ', state, decided_by) from tasks.assignment where payer_id = ?",
                house.payer);
    }

    private long count(String where) throws Exception {
        return database.number("select count(*) from " + where, house.payer);
    }
}
