package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A night, between two floors, since others use this machine, too. */
final class NightCase {

    private final Bench bench;

    NightCase(Bench bench) {
        this.bench = bench;
    }

    /**
     * @param when in what it differs from another night, for the table
     */
    Duration measure(Night night, String when) throws SQLException {
        var database = bench.database();
        var figures = bench.figures();
        bench.at("Writing %d annotations that wait", night.annotations());
        WaitingWork.submit(night, database);
        var first = new NightFloor(night, "floor_before");
        var second = new NightFloor(night, "floor_after");
        first.prepare(database);
        second.prepare(database);
        bench.at("The floor of a night");
        bench.quiet();
        var before = first.measure(database);
        bench.at("A night" + when);
        bench.quiet();
        bench.heap().clear();
        var run = run(night, database, bench.api());
        var peak = bench.heap().peak();
        bench.at("Statements" + when);
        figures.add(
                "statements" + when,
                bench.sizes().payees(),
                AfterNight.telling(database, night),
                "");
        AfterNight.await(database);
        bench.at("The floor again");
        bench.quiet();
        var after = second.measure(database);
        figures.add("floor before" + when, night.annotations(), before, "");
        figures.add("floor behind" + when, night.annotations(), after, "");
        figures.add(
                "night" + when,
                night.annotations(),
                run.took(),
                "floor, mean",
                before.plus(after).dividedBy(2),
                "at most 1.5",
                run.steps() + "; " + peak);
        figures.print(System.out);
        return run.took();
    }

    /**
     * From its start to its reservation.
     *
     * @param servers all that take part in it
     */
    static NightResult run(Night night, Connection database, HouseApi... servers)
            throws SQLException {
        var path = "payers/" + People.PAYER + "/payout-runs/" + night.businessDate();
        for (var server : servers) {
            server.put(path);
        }
        var state = servers[0].await(path, "RUNNING");
        if (!state.equals("RESERVED")) {
            throw new IllegalStateException("the night ended " + state);
        }
        return NightResult.of(night, database);
    }
}
