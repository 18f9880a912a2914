package org.honorarium.demonstration.house;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file as Mechanical Turk writes it: everything in quotes. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv row(List<String> values) {
        text.append(values.stream().map(Csv::quoted).collect(Collectors.joining(","))).append('\n');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
