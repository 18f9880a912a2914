package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    // So many that new connections have learnt what they do.
    private static final int WARM_FLOOR = 6;

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
        var took = Duration.ZERO;
        var floor = Duration.ZERO;
        try (var bare = new BareClaims(house, CONNECTIONS)) {
            all(people, WARM_FLOOR, bare::claimAndSubmit);
            // By turns, so that whatever else the machine does is in both.
            for (int i = 0; i < rounds; i++) {
                floor = floor.plus(all(people, 1, bare::claimAndSubmit));
                took = took.plus(inside.all(people, 1, CONNECTIONS));
            }
        }
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
