package org.honorarium.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as a table for people and as CSV. */
final class Figures {

    private static final List<String> COLUMNS =
            List.of("what", "rows", "seconds", "against", "seconds", "times", "goal", "note");

    private final List<List<String>> rows = new ArrayList<>();

    /** A figure beside the one that it is measured against. */
    void add(
            String what,
            long count,
            Duration took,
            String against,
            Duration other,
            String goal,
            String note) {
        rows.add(
                List.of(
                        what,
                        Long.toString(count),
                        seconds(took),
                        against,
                        seconds(other),
                        times(took, other),
                        goal,
                        note));
    }

    /** A figure by itself. */
    void add(String what, long count, Duration took, String note) {
        rows.add(List.of(what, Long.toString(count), seconds(took), "", "", "", "", note));
    }

    void print(PrintStream out) {
        var all = Stream.concat(Stream.of(COLUMNS), rows.stream()).toList();
        out.println();
        for (var row : all) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = all.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
                boolean number = i == 1 || i == 2 || i == 4 || i == 5;
                line.append(
                        ("%" + (number ? "" : "-") + Math.max(width, 1) + "s  ")
                                .formatted(row.get(i)));
            }
            out.println(line.toString().stripTrailing());
        }
        out.println();
    }

    void write(Path file) throws IOException {
        var lines = Stream.concat(Stream.of(COLUMNS), rows.stream()).map(Figures::csv);
        Files.write(file, (Iterable<String>) lines::iterator);
    }

    private static String csv(List<String> row) {
        return row.stream()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String seconds(Duration time) {
        int digits = time.toSeconds() < 1 ? 3 : 1;
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(digits, RoundingMode.HALF_UP)
                .toString();
    }

    private static String times(Duration took, Duration other) {
        return BigDecimal.valueOf(took.toMillis())
                .divide(BigDecimal.valueOf(Math.max(other.toMillis(), 1)), 2, RoundingMode.HALF_UP)
                .toString();
    }
}
