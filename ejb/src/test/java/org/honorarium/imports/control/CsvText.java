package org.honorarium.imports.control;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A CSV file as a test needs it: rows that are right, each with the values that the test is about.
 */
final class CsvText {

    private final Map<String, String> right;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private CsvText(Map<String, String> right) {
        this.right = new LinkedHashMap<>(right);
    }

    static CsvText batch() {
        var right = new LinkedHashMap<String, String>();
        right.put("HITId", "HIT1");
        right.put("HITTypeId", "TYPE1");
        right.put("Title", "Find the claim");
        right.put("Reward", "$0.25");
        right.put("AssignmentId", "ASG1");
        right.put("WorkerId", "W1");
        right.put("AssignmentStatus", "Approved");
        right.put("AcceptTime", "Sat Dec 24 00:38:59 CET 2016");
        right.put("SubmitTime", "Sat Dec 24 00:41:13 CET 2016");
        return new CsvText(right);
    }

    static CsvText register() {
        var right = new LinkedHashMap<String, String>();
        right.put("WorkerId", "W1");
        right.put("Name", "Ada Example");
        right.put("Email", "ada@example.org");
        right.put("Country", "US");
        right.put("Town", "Fargo");
        right.put("Currency", "USD");
        right.put("AccountKind", "US_CHECKING");
        right.put("RoutingNumber", "127452683");
        right.put("AccountNumber", "93849373964");
        return new CsvText(right);
    }

    CsvText without(String column) {
        right.remove(column);
        return this;
    }

    /** Adds a row that differs from a right one in these columns and values. */
    CsvText row(String... columnsAndValues) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < columnsAndValues.length; i += 2) {
            right.putIfAbsent(columnsAndValues[i], "");
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(String.join(",", right.keySet())).append("\r\n");
        for (var row : rows) {
            text.append(
                    right.entrySet().stream()
                            .map(e -> row.getOrDefault(e.getKey(), e.getValue()))
                            .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")));
            text.append("\r\n");
        }
        return text.toString();
    }

    InputStream bytes() {
        return bytes(toString());
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
