package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.honorarium.benchmark.ClaimHouse.Claimer;

/**
 * Annotators who all claim and submit at the same time: in bare SQL, in the application by as many
 * at one moment, and over the API.
 */
final class ClaimCase {

    static final int PEOPLE = 500;

    private static final int CONNECTIONS = 30;
    // A server that runs for days has compiled what it does; 64,000 calls come near to that.
    private static final int WARM = 16;

    private static final String WRONG =
            """
            select count(*) from (
                select task_id from tasks.assignment where project_id = '{project}'
                 group by task_id having count(*) > 1) twice
            """;

    private static final String SUBMITTED =
            "select count(*) from tasks.assignment where project_id = '{project}' and state = 'SUBMITTED'";

    private final House house;

    ClaimCase(House house) {
        this.house = house;
    }

    void measure(Figures figures, Connection database, int claims) throws SQLException {
        int rounds = Math.max(1, claims / PEOPLE);
        int tasks = PEOPLE * (4 * WARM + 2 * rounds);
        var people = ClaimHouse.open(database, PEOPLE, tasks);
        ClaimFloor.prepare(database);
        var api = new ClaimsOverApi(house);
        var inside = new ClaimsInside(house);
        vacuum(database);
        all(people, WARM, api::claimAndSubmit);
        vacuum(database);
        var overApi = all(people, rounds, api::claimAndSubmit);
        inside.all(people, 3 * WARM, CONNECTIONS);
        vacuum(database);
        var before = floor(people, rounds);
        var took = inside.all(people, rounds, CONNECTIONS);
        vacuum(database);
        var floor = before.plus(floor(people, rounds)).dividedBy(2);
        check(database, tasks);
        var number = (long) PEOPLE * rounds;
        var who = PEOPLE + " annotators at once";
        figures.add("claim and submit", number, took, "SQL", floor, "at most 2", who);
        figures.add("the same over the API", number, overApi, "SQL", floor, "", who);
    }

    // What was taken is still in the indexes until then, and whoever looks for a task goes past it.
    private static void vacuum(Connection database) throws SQLException {
        Statements.run(database, "vacuum (analyze)", Map.of());
    }

    private static void check(Connection database, int tasks) throws SQLException {
        var project = Map.<String, Object>of("project", ClaimHouse.PROJECT);
        long done = Statements.number(database, SUBMITTED, project);
        if (done != tasks || Statements.number(database, WRONG, project) != 0) {
            throw new IllegalStateException(done + " submitted, or some task twice");
        }
    }

    private Duration floor(List<Claimer> people, int rounds) throws SQLException {
        BlockingQueue<Connection> free = new ArrayBlockingQueue<>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = house.database();
            connection.setAutoCommit(false);
            free.add(connection);
        }
        var took = all(people, rounds, one -> bare(free, one));
        for (var connection : free) {
            connection.close();
        }
        return took;
    }

    private static void bare(BlockingQueue<Connection> free, Claimer one)
            throws InterruptedException, SQLException {
        var connection = free.take();
        try {
            ClaimFloor.claimAndSubmit(connection, one.id(), UUID.randomUUID());
        } finally {
            free.add(connection);
        }
    }

    /** What one of them does, so and so often. */
    @FunctionalInterface
    private interface Work {
        void of(Claimer one) throws Exception;
    }

    private static Duration all(List<Claimer> people, int rounds, Work work) {
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<?>>();
            for (var one : people) {
                begun.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < rounds; i++) {
                                        work.of(one);
                                    }
                                    return one;
                                }));
            }
            for (var one : begun) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
