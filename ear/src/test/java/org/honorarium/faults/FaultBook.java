package org.honorarium.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * What fault tests of one seed have come to, a line a round, on the disk before the next round
 * begins. Without a folder nothing is kept.
 */
final class FaultBook {

    private static final String HEADER = "round,result,server kills,database kills,cuts,ms,what";

    private static final Pattern SERVER = Pattern.compile(Fault.SERVER_KILLED + " in (\\w+)");

    private final long seed;
    private final Path file;
    private final List<Line> lines = new ArrayList<>();

    FaultBook(String folder, long seed) throws IOException {
        this.seed = seed;
        this.file = folder.isBlank() ? null : Path.of(folder, "seed-" + seed + ".csv");
        if (file != null) {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                Files.writeString(file, HEADER + "\n");
            }
            endTheLastLine();
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(FaultBook::isWhole)
                    .map(Line::of)
                    .forEach(lines::add);
        }
    }

    /** The first round that is not in it. */
    int next() {
        return lines.stream().mapToInt(Line::round).max().orElse(0) + 1;
    }

    void add(Line line) throws IOException {
        lines.add(line);
        if (file != null) {
            try (var out =
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                out.write(ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.writeString(file.resolveSibling("seed-" + seed + ".txt"), summary() + "\n");
        }
    }

    List<Integer> failed() {
        return lines.stream().filter(line -> !line.isGood()).map(Line::round).toList();
    }

    /** What can be said after all of it. */
    String summary() {
        int servers = sum(Line::servers);
        int databases = sum(Line::databases);
        int kills = servers + databases;
        var bound =
                failed().isEmpty() && kills > 0
                        ? "less than %.2f %% of kills at 95 %%".formatted(300.0 / kills)
                        : "rounds " + failed();
        return "seed %d: %d rounds, %d kills (%d of a server, %d of PostgreSQL), %d connections cut,"
                        .formatted(seed, lines.size(), kills, servers, databases, sum(Line::cuts))
                + " %d violations: %s%s".formatted(failed().size(), bound, steps());
    }

    /** In which step how many servers were killed. */
    private String steps() {
        var steps = new TreeMap<String, Integer>();
        for (var line : lines) {
            var kills = SERVER.matcher(line.what());
            while (kills.find()) {
                steps.merge(kills.group(1), 1, Integer::sum);
            }
        }
        return steps.isEmpty() ? "" : "; servers killed by step " + steps;
    }

    private int sum(ToIntFunction<Line> figure) {
        return lines.stream().mapToInt(figure).sum();
    }

    private void endTheLastLine() throws IOException {
        if (!Files.readString(file).endsWith("\n")) {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        }
    }

    /** The last line may be half, if the machine ended in the middle of it. */
    private static boolean isWhole(String text) {
        return text.split(",", 7).length == 7;
    }

    /** What a round did and whether everything held. */
    record Line(
            int round, boolean isGood, int servers, int databases, int cuts, long ms, String what) {

        static Line of(String text) {
            var parts = text.split(",", 7);
            return new Line(
                    Integer.parseInt(parts[0]),
                    parts[1].equals("good"),
                    Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    Long.parseLong(parts[5]),
                    parts[6]);
        }

        String text() {
            return "%d,%s,%d,%d,%d,%d,%s"
                    .formatted(
                            round,
                            isGood ? "good" : "FAILED",
                            servers,
                            databases,
                            cuts,
                            ms,
                            what.replaceAll("\\s+", " "));
        }
    }
}
