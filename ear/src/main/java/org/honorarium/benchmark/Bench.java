package org.honorarium.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.honorarium.launcher.Steps;

/** What is measured in, with, and noted down: common to all cases. */
record Bench(
        Sizes sizes,
        Steps steps,
        House house,
        HouseApi api,
        Connection database,
        GarbageLog heap,
        Figures figures) {

    static Bench in(House house, HouseApi api, Sizes sizes, Steps steps) throws SQLException {
        return new Bench(sizes, steps, house, api, house.database(), house.heap(), new Figures());
    }

    void at(String step, Object... values) {
        steps.at(step.formatted(values));
    }

    Path file(String name) {
        return house.file(name);
    }

    /** What was written before is not to be paid for by what is measured next. */
    void quiet() throws SQLException {
        quiet(database);
    }

    static void quiet(Connection database) throws SQLException {
        Statements.run(database, "vacuum (analyze)", Map.of());
        Statements.run(database, "checkpoint", Map.of());
    }
}
