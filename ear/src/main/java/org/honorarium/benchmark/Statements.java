package org.honorarium.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Statements of the benchmark with names in braces in the place of values and schemas. */
final class Statements {

    private Statements() {}

    /** Runs them one after the other; they are separated by semicolons. */
    static void run(Connection connection, String statements, Map<String, Object> values)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : filled(statements, values).split(";\\s*\\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    static long number(Connection connection, String query, Map<String, Object> values)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(filled(query, values))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String text(Connection connection, String query, Map<String, Object> values)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(filled(query, values))) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String filled(String text, Map<String, Object> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return filled;
    }
}
