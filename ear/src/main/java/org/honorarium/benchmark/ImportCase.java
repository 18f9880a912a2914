package org.honorarium.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;

/** A file of results, from the request to its last row, against a plain COPY of the same rows. */
final class ImportCase {

    private final Bench bench;

    ImportCase(Bench bench) {
        this.bench = bench;
    }

    /**
     * @param name in which its references differ from those of another file
     */
    void measure(String name, int rows, String goal) throws SQLException, IOException {
        bench.at("Importing %d rows", rows);
        var file = bench.file("batch.csv");
        BatchFile.write(file, name, rows, bench.sizes().workers());
        bench.quiet();
        bench.heap().clear();
        var began = System.nanoTime();
        var answer =
                bench.api()
                        .post(
                                "projects/" + People.IMPORTS + "/results",
                                "text/csv",
                                BodyPublishers.ofFile(file));
        var path = "imports/" + HouseApi.value(answer, "id");
        var state = bench.api().await(path, "RECEIVED", "READING");
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (!state.equals("DONE")) {
            throw new IllegalStateException(bench.api().get(path));
        }
        var peak = bench.heap().peak();
        var floor = new ImportFloor(name, bench.file(""));
        floor.prepare(bench.database());
        bench.figures()
                .add(
                        "import",
                        rows,
                        took,
                        "COPY",
                        floor.measure(bench.database()),
                        goal,
                        peak.toString());
        bench.figures().print(System.out);
    }
}
