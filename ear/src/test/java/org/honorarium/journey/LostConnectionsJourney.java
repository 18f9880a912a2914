package org.honorarium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.honorarium.session.ServerSession;
import org.junit.jupiter.api.Test;

/**
 * Connections to the database end in the middle of whatever they do, hundreds of times. Afterwards
 * the server can use as many at once as before: none stays lost.
 */
class LostConnectionsJourney {

    /** As many requests as the server works on at once; it has a connection for each. */
    private static final int ALL =
            Math.min(30, 8 * Math.max(2, Runtime.getRuntime().availableProcessors()));

    private static final int CALLERS = 4;
    private static final long MILLIS = 8_000;
    private static final long PATIENCE = 30_000_000_000L;

    private static final String END_SOME =
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'honorarium_app'"
                    + " and random() < 0.3";

    private static final String WAITING =
            """
            select count(*) from pg_stat_activity
             where usename = 'honorarium_app' and wait_event_type = 'Lock'
            """;

    private final House house = new House();
    private final Caller finance = People.somebody("FINANCE");
    private final AtomicInteger days = new AtomicInteger();
    private volatile boolean over;

    @Test
    void when_connections_ended_at_any_moment_all_of_them_can_be_used_again() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var superuser = ServerSession.asSuperuser("honorarium")) {
            var callers = new ArrayList<Future<?>>();
            for (int n = 0; n < CALLERS; n++) {
                callers.add(threads.submit(this::beginNights));
            }
            long ended = endConnections(superuser);
            over = true;
            for (var caller : callers) {
                caller.get();
            }
            System.out.printf("%d connections ended, %d nights%n", ended, days.get());
            assertThat(ended).as("connections that ended").isGreaterThan(20);

            // The server looks once a second whether a connection is still one.
            Thread.sleep(1_100);
            assertAllCanBeUsedAtOnce(threads, superuser);
        }
        var night = finance.put(night(days.incrementAndGet()), Json.createObjectBuilder()).json();
        assertThat(House.run(finance, night.getString("id"), Set.of("RUNNING")).getString("state"))
                .isEqualTo("RESERVED");
    }

    /** One night after the other, each asked for until there is an answer; each has its job. */
    private Void beginNights() throws InterruptedException {
        while (!over) {
            var day = night(days.incrementAndGet());
            int status = 503;
            while (status == 503 && !over) {
                status = finance.put(day, Json.createObjectBuilder()).status();
                assertThat(status).isIn(200, 201, 503);
            }
        }
        return null;
    }

    private String night(int daysAgo) {
        return "payers/%s/payout-runs/%s"
                .formatted(house.payer, LocalDate.of(2026, 1, 1).minusDays(daysAgo));
    }

    private static long endConnections(Connection superuser) throws Exception {
        long seed = Long.getLong("honorarium.seed", System.nanoTime());
        System.out.printf("connections end with -Dhonorarium.seed=%d%n", seed);
        var random = new Random(seed);
        long ended = 0;
        var began = System.nanoTime();
        while (System.nanoTime() - began < MILLIS * 1_000_000) {
            ended += number(superuser, END_SOME);
            Thread.sleep(random.nextInt(250));
        }
        return ended;
    }

    /** Requests that all wait for one lock show how many connections there are to wait with. */
    private void assertAllCanBeUsedAtOnce(ExecutorService threads, Connection superuser)
            throws Exception {
        var answers = new ArrayList<Future<?>>();
        try (var inTheWay = ServerSession.asSuperuser("honorarium")) {
            inTheWay.setAutoCommit(false);
            try (var lock = inTheWay.createStatement()) {
                lock.execute("lock table payouts.run in access exclusive mode");
            }
            for (int n = 0; n <= ALL; n++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    var runs = finance.get("payout-runs");
                                    assertThat(runs.status()).as(runs.toString()).isEqualTo(200);
                                    return null;
                                }));
            }
            var began = System.nanoTime();
            long waiting = 0;
            while (waiting < ALL && System.nanoTime() - began < PATIENCE) {
                Thread.sleep(100);
                waiting = number(superuser, WAITING);
            }
            assertThat(waiting).as("connections that wait at once").isGreaterThanOrEqualTo(ALL);
            inTheWay.rollback();
        }
        for (var answer : answers) {
            answer.get();
        }
    }

    private static long number(Connection superuser, String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
