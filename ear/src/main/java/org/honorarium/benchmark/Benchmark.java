package org.honorarium.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.honorarium.launcher.StartFailure;
import org.honorarium.launcher.Steps;

/**
 * Measures an import, a night, a night after ten times the history, searches, consensus, and one
 * night of two servers; see the package.
 */
public final class Benchmark {

    /** In which the imported work was decided. */
    private static final String MONTH_OF_IMPORTS = "2026-01";

    private final Bench bench;
    private final Sizes sizes;

    private Benchmark(Bench bench) {
        this.bench = bench;
        this.sizes = bench.sizes();
    }

    public static void main(String[] arguments) {
        try {
            measure(Sizes.given(), new Steps(System.out));
            System.exit(0);
        } catch (StartFailure failure) {
            System.err.printf("%nHonorarium: %s%n%n", failure.getMessage());
        } catch (Exception failure) {
            failure.printStackTrace();
        }
        System.exit(1);
    }

    private static void measure(Sizes sizes, Steps steps) throws Exception {
        var house = House.start(steps);
        var api = house.api();
        steps.at("Writing %d annotators".formatted(sizes.payees()));
        try (var database = house.database()) {
            People.settle(database, sizes, house.masterKey());
        }
        var people = sizes.hasTwo() ? house.save("honorarium_people") : null;
        var bench = Bench.in(house, api, sizes, steps);
        if (sizes.only() != Only.TWO) {
            new Benchmark(bench).run();
        }
        if (people != null) {
            // Behind all the others: nothing of theirs is left.
            new TwoServersCase(bench, people).measure();
        }
        bench.figures().print(System.out);
        bench.figures().write(Path.of(System.getProperty("honorarium.bench.csv", "benchmark.csv")));
    }

    private void run() throws SQLException, IOException {
        switch (sizes.only()) {
            case INGEST -> linesIn();
            case CLAIMS -> claims();
            case CONSENSUS -> consensus();
            case SEARCH -> theOthers();
            case FORECAST -> forecast();
            case FILES -> files();
            default -> {
                claims();
                importsAndNights();
                theOthers();
                consensus();
            }
        }
    }

    private void claims() throws SQLException {
        if (sizes.claims() > 0) {
            bench.at("Claiming and submitting %d tasks", sizes.claims());
            new ClaimCase(bench.house()).measure(bench.figures(), bench.database(), sizes.claims());
        }
    }

    /** Behind an import, so that what a server does that never read a file is not in it. */
    private void linesIn() throws SQLException, IOException {
        new ImportCase(bench).measure("A", sizes.rows() / 10, "goal is for the whole file");
        new IngestCase(bench.house(), bench.api(), bench.database())
                .measure(bench.figures(), sizes);
    }

    private void theOthers() throws SQLException, IOException {
        if (sizes.people() > 0) {
            searches();
        }
        bench.at("Quotes");
        QuoteCase.measure(bench.figures());
        bench.at("Payment files");
        FilesCase.measure(bench.figures());
    }

    /** Behind the others: what it seeds would be in their tables. */
    private void consensus() throws SQLException {
        bench.at("The consensus of a million labels");
        new ConsensusCase(bench).measure();
        if (sizes.labels() > 0) {
            new NightlyConsensusCase(bench).measure();
        }
    }

    private void importsAndNights() throws SQLException, IOException {
        // The first shows what a server does that never read a file, and a tenth of the rows shows
        // whether memory grows with them.
        var imports = new ImportCase(bench);
        imports.measure("A", sizes.rows() / 10, "goal is for the whole file");
        imports.measure("B", sizes.rows(), "at most 4");
        bench.at("What that work would cost under another rate card");
        new LookBack(bench.api().operations()).measure(bench.figures(), MONTH_OF_IMPORTS);
        bench.at("%d tasks and annotations line by line", sizes.rows());
        new IngestCase(bench.house(), bench.api(), bench.database())
                .measure(bench.figures(), sizes);
        nights();
    }

    private void nights() throws SQLException {
        var nights = new NightCase(bench);
        var without = nights.measure(new Night(1, sizes.annotations()), "");
        new ReleaseCase(bench).measure(new Night(1, sizes.annotations()));
        if (sizes.history() > 0) {
            bench.at("Writing a history of %d annotations", sizes.history());
            PaidHistory.write(sizes, bench.database());
            bench.at("Statements of the history");
            AfterNight.await(bench.database());
            var with = nights.measure(new Night(0, sizes.annotations()), " after the history");
            bench.figures()
                    .add(
                            "night after the history",
                            sizes.history(),
                            with,
                            "night without it",
                            without,
                            "0.90 to 1.10",
                            "");
        }
        forecast();
    }

    /** Behind the nights, which would pay what it seeds. */
    private void forecast() throws SQLException {
        new ForecastCase(bench).measure();
    }

    /** Of a night in which everybody has a little work. */
    private void files() throws SQLException {
        var night = new Night(1, sizes.payees());
        bench.at("A night of %d annotations", night.annotations());
        WaitingWork.submit(night, bench.database());
        bench.quiet();
        NightCase.run(night, bench.database(), bench.api());
        AfterNight.await(bench.database());
        new ReleaseCase(bench).measure(night);
        FilesCase.measure(bench.figures());
    }

    /** Behind these: what it seeds would make their tables larger. */
    private void searches() throws SQLException {
        bench.at("Writing %d annotators with qualifications", sizes.people());
        Skills.write(bench.database(), sizes.people());
        bench.quiet();
        bench.at("Searching");
        new Searches(bench.api(), bench.database()).measure(bench.figures(), sizes.people());
    }
}
