package org.honorarium.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Tasks and then finished annotations line by line over the API, three annotations a task, from the
 * first byte that is sent until they are there; and all annotations out again.
 */
final class IngestCase {

    private static final String NAME = "L";
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final String TEXT =
            "Given a couple of arguments to various controversies, choose the author's standpoint no. %d"
                    + " and find in the text what speaks for it, in the author's own words.";

    private final House house;
    private final HouseApi api;
    private final Connection database;

    IngestCase(House house, HouseApi api, Connection database) {
        this.house = house;
        this.api = api;
        this.database = database;
    }

    void measure(Figures figures, Sizes sizes) throws SQLException, IOException {
        int rows = sizes.rows();
        var floor = new ImportFloor(NAME, house.file(""));
        var tasks = send("tasks", file -> tasks(file, rows / 3 + 1));
        figures.add(
                "tasks line by line", rows / 3 + 1, tasks, "COPY", floor(floor.ofTasks()), "", "");
        house.heap().clear();
        var annotations = send("annotations", file -> annotations(file, rows, sizes.workers()));
        var peak = house.heap().peak();
        figures.add(
                "annotations line by line",
                rows,
                annotations,
                "COPY",
                floor(floor.withoutTasks()),
                "at most 5",
                peak.toString());
        house.heap().clear();
        var began = System.nanoTime();
        long lines =
                api.operations().get("projects/" + People.IMPORTS + "/annotations").lines().count();
        figures.add(
                "annotations out",
                lines,
                Duration.ofNanos(System.nanoTime() - began),
                house.heap().peak().toString());
    }

    private Duration floor(ImportFloor floor) throws SQLException, IOException {
        floor.prepare(database);
        return floor.measure(database);
    }

    private Duration send(String what, Lines lines) throws SQLException, IOException {
        var file = house.file(what + ".ndjson");
        lines.write(file);
        Statements.run(database, "vacuum (analyze)", Map.of());
        Statements.run(database, "checkpoint", Map.of());
        var began = System.nanoTime();
        var answer =
                api.post(
                        "projects/" + People.IMPORTS + "/" + what,
                        "application/x-ndjson",
                        BodyPublishers.ofFile(file));
        var path = "imports/" + HouseApi.value(answer, "id");
        var state = await(path);
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (!state.equals("DONE")) {
            throw new IllegalStateException(api.get(path));
        }
        return took;
    }

    private String await(String path) {
        while (true) {
            var state = HouseApi.value(api.get(path), "state");
            if (!state.equals("RECEIVED") && !state.equals("READING")) {
                return state;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static void tasks(Path file, int tasks) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < tasks; i++) {
                line(
                        out,
                        "{'id':'3H%s%d','taskType':'TYPE%d','title':'Find the standpoint','overlap':3,"
                                + "'input':{'topic':'topic %d','text':'%s'}}",
                        NAME,
                        i,
                        i % 5,
                        i % 17,
                        TEXT.formatted(i).replace('\'', '`'));
            }
        }
    }

    private static void annotations(Path file, int rows, int workers) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                var claimed = FIRST.plusSeconds(i * 20L);
                var state =
                        i % 1000 == 999
                                ? "'state':'REJECTED','reason':'No answer',"
                                : i % 100 < 92 ? "'state':'ACCEPTED'," : "";
                line(
                        out,
                        "{'id':'3A%s%d','task':'3H%s%d','annotator':'W%d',%s'claimedAt':'%s','submittedAt':'%s',"
                                + "'workSeconds':%d,'price':'0.%d','answer':{'choice':'%s','reason':'%s'}}",
                        NAME,
                        i,
                        NAME,
                        i / 3,
                        1 + i % workers,
                        state,
                        claimed,
                        claimed.plusSeconds(60 + i % 240),
                        60 + i % 240,
                        10 + i / 3 % 80,
                        i % 2 == 0 ? "for" : "against",
                        TEXT.formatted(i).replace('\'', '`'));
            }
        }
    }

    private static void line(BufferedWriter out, String json, Object... values) throws IOException {
        out.write(json.formatted(values).replace('\'', '"'));
        out.newLine();
    }

    /** Writes the lines that are sent. */
    @FunctionalInterface
    private interface Lines {
        void write(Path file) throws IOException;
    }
}
