package org.honorarium.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.honorarium.benchmark.ClaimHouse.Claimer;

/**
 * Annotators who all claim and submit at the same time over the API, and the same in bare SQL by as
 * many, on as many connections as the application has.
 */
final class ClaimCase {

    static final int PEOPLE = 500;

    private static final int CONNECTIONS = 30;
    // A server that runs for days has compiled what it does; 16,000 calls come near to that.
    private static final int WARM = 16;
    private static final int TRIES = 5;

    private static final String WRONG =
            """
            select count(*) from (
                select task_id from tasks.assignment where project_id = '{project}'
                 group by task_id having count(*) > 1) twice
            """;

    private static final String SUBMITTED =
            "select count(*) from tasks.assignment where project_id = '{project}' and state = 'SUBMITTED'";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final House house;
    private final URI api;

    ClaimCase(House house) {
        this.house = house;
        this.api = house.address().resolve("/api/");
    }

    void measure(Figures figures, Connection database, int claims) throws SQLException {
        int rounds = Math.max(1, claims / PEOPLE);
        var people = ClaimHouse.open(database, PEOPLE, PEOPLE * (rounds + WARM));
        ClaimFloor.prepare(database);
        Statements.run(database, "vacuum (analyze)", Map.of());
        over(people, WARM);
        var took = over(people, rounds);
        var floor = floor(people, rounds);
        var project = Map.<String, Object>of("project", ClaimHouse.PROJECT);
        long done = Statements.number(database, SUBMITTED, project);
        if (done != (long) PEOPLE * (rounds + WARM)
                || Statements.number(database, WRONG, project) != 0) {
            throw new IllegalStateException(done + " submitted, or some task twice");
        }
        figures.add(
                "claim and submit",
                (long) PEOPLE * rounds,
                took,
                "SQL",
                floor,
                "at most 2",
                PEOPLE + " annotators at once over the API");
    }

    private Duration over(List<Claimer> people, int rounds) {
        return all(
                people.stream()
                        .map(
                                one ->
                                        (Callable<Object>)
                                                () -> {
                                                    for (int i = 0; i < rounds; i++) {
                                                        claimAndSubmit(one);
                                                    }
                                                    return one;
                                                })
                        .toList());
    }

    private void claimAndSubmit(Claimer one) throws IOException, InterruptedException {
        var claim =
                put(
                        one,
                        "me/claims/" + UUID.randomUUID(),
                        "{\"project\":\"%s\"}".formatted(ClaimHouse.PROJECT));
        put(
                one,
                "me/tasks/%s/answer".formatted(HouseApi.value(claim, "id")),
                "{\"answer\":{\"label\":\"good\"}}");
    }

    private String put(Claimer one, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(api.resolve(path))
                        .header("Authorization", "Bearer " + one.token())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build();
        var answer = send(request, TRIES);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The same again is the same answer, so what breaks off is just sent again. */
    private HttpResponse<String> send(HttpRequest request, int tries)
            throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException brokenOff) {
            if (tries == 0) {
                throw brokenOff;
            }
            return send(request, tries - 1);
        }
    }

    private Duration floor(List<Claimer> people, int rounds) throws SQLException {
        BlockingQueue<Connection> free = new ArrayBlockingQueue<>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = house.database();
            connection.setAutoCommit(false);
            free.add(connection);
        }
        var took =
                all(
                        people.stream()
                                .map(
                                        one ->
                                                (Callable<Object>)
                                                        () -> {
                                                            for (int i = 0; i < rounds; i++) {
                                                                bare(free, one);
                                                            }
                                                            return one;
                                                        })
                                .toList());
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

    private static Duration all(List<Callable<Object>> work) {
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<Object>>();
            work.forEach(one -> begun.add(threads.submit(one)));
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
