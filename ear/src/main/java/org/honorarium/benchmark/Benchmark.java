package org.honorarium.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.honorarium.launcher.StartFailure;
import org.honorarium.launcher.Steps;

/**
 * Measures an import, a night, a night after ten times the history, searches, and a consensus; see
 * the package.
 */
public final class Benchmark {

    /** In which the imported work was decided. */
    private static final String MONTH_OF_IMPORTS = "2026-01";

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Sizes sizes;
    private final Steps steps;
    private final House house;
    private final HouseApi api;
    private final Connection database;
    private final GarbageLog heap;
    private final Figures figures = new Figures();

    private Benchmark(Sizes sizes, Steps steps) throws SQLException {
        this.sizes = sizes;
        this.steps = steps;
        this.house = House.start(steps);
        this.api = house.api();
        this.database = house.database();
        this.heap = house.heap();
    }

    public static void main(String[] arguments) {
        try {
            new Benchmark(Sizes.given(), new Steps(System.out)).run();
            System.exit(0);
        } catch (StartFailure failure) {
            System.err.printf("%nHonorarium: %s%n%n", failure.getMessage());
        } catch (SQLException | IOException | IllegalStateException failure) {
            failure.printStackTrace();
        }
        System.exit(1);
    }

    private void run() throws SQLException, IOException {
        steps.at("Writing %d annotators".formatted(sizes.payees()));
        People.settle(database, sizes);
        if (sizes.onlyIngest()) {
            linesIn();
        } else {
            all();
        }
        figures.print(System.out);
        figures.write(Path.of(System.getProperty("honorarium.bench.csv", "benchmark.csv")));
    }

    private void all() throws SQLException, IOException {
        if (sizes.claims() > 0 && !sizes.onlySearch()) {
            steps.at("Claiming and submitting %d tasks".formatted(sizes.claims()));
            new ClaimCase(house).measure(figures, database, sizes.claims());
        }
        if (!sizes.onlyClaims()) {
            theOthers();
        }
    }

    /** Behind an import, so that what a server does that never read a file is not in it. */
    private void linesIn() throws SQLException, IOException {
        importFile("A", sizes.rows() / 10, "goal is for the whole file");
        new IngestCase(house, api, database).measure(figures, sizes);
    }

    private void theOthers() throws SQLException, IOException {
        if (!sizes.onlySearch()) {
            importsAndNights();
        }
        if (sizes.people() > 0) {
            searches();
        }
        steps.at("The consensus of a million labels");
        ConsensusCase.measure(figures);
        steps.at("Quotes");
        QuoteCase.measure(figures);
        steps.at("Payment files");
        FilesCase.measure(figures);
    }

    private void importsAndNights() throws SQLException, IOException {
        // The first shows what a server does that never read a file, and a tenth of the rows shows
        // whether memory grows with them.
        importFile("A", sizes.rows() / 10, "goal is for the whole file");
        importFile("B", sizes.rows(), "at most 4");
        steps.at("What that work would cost under another rate card");
        new LookBack(api.operations()).measure(figures, MONTH_OF_IMPORTS);
        steps.at("%d tasks and annotations line by line".formatted(sizes.rows()));
        new IngestCase(house, api, database).measure(figures, sizes);
        var without = night(new Night(1, sizes.annotations()), "");
        if (sizes.history() > 0) {
            steps.at("Writing a history of %d annotations".formatted(sizes.history()));
            PaidHistory.write(sizes, database);
            steps.at("Statements of the history");
            AfterNight.await(database);
            var with = night(new Night(0, sizes.annotations()), " after the history");
            figures.add(
                    "night after the history",
                    sizes.history(),
                    with,
                    "night without it",
                    without,
                    "0.90 to 1.10",
                    "");
        }
    }

    /** Behind all the others: what it seeds would make their tables larger. */
    private void searches() throws SQLException {
        steps.at("Writing %d annotators with qualifications".formatted(sizes.people()));
        Skills.write(database, sizes.people());
        quiet();
        steps.at("Searching");
        new Searches(api, database).measure(figures, sizes.people());
    }

    private void importFile(String name, int rows, String goal) throws SQLException, IOException {
        steps.at("Importing %d rows".formatted(rows));
        var file = house.file("batch.csv");
        BatchFile.write(file, name, rows, sizes.workers());
        quiet();
        heap.clear();
        var began = System.nanoTime();
        var answer =
                api.post(
                        "projects/" + People.IMPORTS + "/results",
                        "text/csv",
                        BodyPublishers.ofFile(file));
        var path = "imports/" + HouseApi.value(answer, "id");
        var state = await(path, "RECEIVED", "READING");
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (!state.equals("DONE")) {
            throw new IllegalStateException(api.get(path));
        }
        var peak = heap.peak();
        var floor = new ImportFloor(name, house.file(""));
        floor.prepare(database);
        figures.add("import", rows, took, "COPY", floor.measure(database), goal, peak.toString());
        figures.print(System.out);
    }

    /** A night between two floors, since others use this machine, too. */
    private Duration night(Night night, String when) throws SQLException {
        steps.at("Writing %d annotations that wait".formatted(night.annotations()));
        WaitingWork.submit(night, database);
        var first = new NightFloor(night, "floor_before");
        var second = new NightFloor(night, "floor_after");
        first.prepare(database);
        second.prepare(database);
        steps.at("The floor of a night");
        quiet();
        var before = first.measure(database);
        steps.at("A night" + when);
        quiet();
        heap.clear();
        var run = run(night);
        var peak = heap.peak();
        steps.at("Statements" + when);
        figures.add("statements" + when, sizes.payees(), AfterNight.telling(database, night), "");
        AfterNight.await(database);
        steps.at("The floor again");
        quiet();
        var after = second.measure(database);
        figures.add("floor before" + when, night.annotations(), before, "");
        figures.add("floor behind" + when, night.annotations(), after, "");
        figures.add(
                "night" + when,
                night.annotations(),
                run.took(),
                "floor, mean",
                before.plus(after).dividedBy(2),
                "at most 2",
                run.steps() + "; " + peak);
        figures.print(System.out);
        return run.took();
    }

    private NightResult run(Night night) throws SQLException {
        var path = "payers/" + People.PAYER + "/payout-runs/" + night.businessDate();
        api.put(path);
        var state = await(path, "RUNNING");
        if (!state.equals("RESERVED")) {
            throw new IllegalStateException("the night ended " + state);
        }
        return NightResult.of(night, database);
    }

    private String await(String path, String... meanwhile) {
        while (true) {
            var state = HouseApi.value(api.get(path), "state");
            if (!List.of(meanwhile).contains(state)) {
                return state;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What was written before is not to be paid for by what is measured next. */
    private void quiet() throws SQLException {
        Statements.run(database, "vacuum (analyze)", Map.of());
        Statements.run(database, "checkpoint", Map.of());
    }
}
