package org.honorarium.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.ledger.LedgerModel.BY_THE_DATABASE;
import static org.honorarium.ledger.LedgerModel.GONE;
import static org.honorarium.ledger.LedgerModel.NOTHING_REFUSED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.ledger.LedgerModel.Refused;
import org.honorarium.ledger.LedgerModel.Sums;
import org.honorarium.ledger.RandomSteps.Step;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of the ledger, it does what a hundred lines say that it should, to the cent and
 * to the refusal: 1,000 seeds of 200 operations, each in a transaction that is rolled back. One
 * seed alone runs with {@code -Dhonorarium.seed=…}.
 */
class LedgerModelIT {

    private static final int SEEDS = 1_000;
    private static final int OPERATIONS = 200;

    /** At once. */
    private static final int WORKERS = 2;

    /** A trial balance reads all that was ever moved: only every so many seeds. */
    private static final int SEEDS_A_TRIAL_BALANCE = 100;

    private static final String ACT =
            "select set_config('honorarium.actor', '00000000-0000-0000-0000-000000000000|SYSTEM', false)";

    private final Instant at = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    private final Map<String, Long> outcomes = new TreeMap<>();

    @Test
    void the_ledger_does_what_its_model_says() throws Exception {
        ServerSession.address();
        var alone = Long.getLong("honorarium.seed");
        long first = alone == null ? System.nanoTime() : alone;
        int seeds = alone == null ? SEEDS : 1;
        System.out.printf(
                "ledger and model: seeds %d to %d, %d operations each; one alone:"
                        + " -Dhonorarium.seed=…%n",
                first, first + seeds - 1, OPERATIONS);
        var began = System.nanoTime();
        var next = new AtomicLong(first);
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            var workers = new ArrayList<Future<Void>>();
            for (int worker = 0; worker < WORKERS; worker++) {
                workers.add(pool.submit(work(next, first + seeds)));
            }
            for (var worker : workers) {
                worker.get();
            }
        }
        System.out.printf(
                "ledger and model agree: %,d ms, %s%n",
                (System.nanoTime() - began) / 1_000_000, outcomes);
    }

    private Callable<Void> work(AtomicLong next, long end) {
        return () -> {
            try (var connection = ServerSession.database().asApplication()) {
                connection.createStatement().execute(ACT);
                connection.setAutoCommit(false);
                var ledger = new RealLedger(connection);
                for (var seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                    try {
                        run(seed, connection, ledger);
                    } catch (Exception | AssertionError failure) {
                        next.set(end);
                        throw new AssertionError(
                                "run it alone with -Dhonorarium.seed=" + seed, failure);
                    }
                }
            }
            return null;
        };
    }

    private void run(long seed, Connection connection, RealLedger ledger) throws SQLException {
        var steps = new RandomSteps(seed, at);
        var model = new LedgerModel();
        for (int n = 1; n <= OPERATIONS; n++) {
            var step = steps.next();
            var after = model.copy();
            var expected = outcome(step, after);
            var said = "seed %d, operation %d: %s".formatted(seed, n, step.words());
            assertThat(outcome(step, connection, ledger)).as(said).isEqualTo(expected);
            model = expected.equals(NOTHING_REFUSED) ? after : model;
            assertThat(ledger.kept(steps.books())).as(said).isEqualTo(kept(model));
            count(expected);
        }
        assertThat(ledger.addedUp(steps.books())).as("seed " + seed).isEqualTo(model.accounts);
        if (seed % SEEDS_A_TRIAL_BALANCE == 0) {
            for (var book : steps.books()) {
                assertThat(trialBalance(ledger, book)).isEqualTo(trialBalance(model, book));
            }
        }
        connection.rollback();
    }

    private static String outcome(Step step, LedgerModel model) {
        try {
            step.asks().accept(model);
            return NOTHING_REFUSED;
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    /** A refused step leaves nothing, as at the end of a boundary's transaction. */
    private static String outcome(Step step, Connection connection, RealLedger ledger)
            throws SQLException {
        var before = connection.setSavepoint();
        var said = NOTHING_REFUSED;
        try {
            step.asks().accept(ledger);
        } catch (Rejection rejected) {
            said = rejected.code();
        } catch (SqlFailed failed) {
            said = failed.isCausedByData() ? BY_THE_DATABASE : failed.toString();
        } catch (IllegalStateException gone) {
            said = GONE;
        }
        if (!said.equals(NOTHING_REFUSED)) {
            connection.rollback(before);
        }
        connection.releaseSavepoint(before);
        return said;
    }

    /** The house's own accounts keep nothing. */
    private static Map<AccountKey, Sums> kept(LedgerModel model) {
        return model.accounts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry ->
                                        LedgerModel.keepsBalance(entry.getKey())
                                                ? entry.getValue()
                                                : Sums.NONE));
    }

    private static List<String> trialBalance(RealLedger ledger, UUID book) {
        return ledger.trialBalance(book).stream()
                .map(
                        line ->
                                "%s %s %s"
                                        .formatted(
                                                line.type(),
                                                line.debits().currency(),
                                                new Sums(
                                                        line.debits().minor(),
                                                        line.credits().minor(),
                                                        line.reserved().minor())))
                .sorted()
                .toList();
    }

    private static List<String> trialBalance(LedgerModel model, UUID book) {
        var lines = new TreeMap<String, Sums>();
        model.accounts.forEach(
                (key, sums) -> {
                    if (key.book().equals(book)) {
                        lines.merge(key.type() + " " + key.currency(), sums, Sums::plus);
                    }
                });
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .sorted()
                .toList();
    }

    private synchronized void count(String outcome) {
        outcomes.merge(outcome.isEmpty() ? "carried out" : outcome, 1L, Long::sum);
    }
}
