package org.honorarium.seals.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.honorarium.seals.entity.Block;
import org.honorarium.seals.entity.Part;
import org.honorarium.seals.entity.SealRejected;
import org.honorarium.seals.entity.Source;
import org.honorarium.streams.entity.ShortLines;

/**
 * Reads seals that were kept elsewhere: any number of days one after the other, each in any detail.
 * What does not add up to its own SHA-256 is refused with its line: it would only accuse the wrong
 * people.
 */
final class KeptSeals {

    private static final int LONGEST = 1_000;
    private static final String SHA256 = "[0-9a-f]{64}";

    private final SortedMap<LocalDate, KeptDay> days = new TreeMap<>();
    private final List<SealedLine> lines = new ArrayList<>();
    private KeptDay day;
    private Source source;
    private Block block;
    private int number;

    private KeptSeals() {}

    /**
     * @param files read one after the other, as if they were one
     * @throws SealRejected if they are not seals, or damaged
     */
    static SortedMap<LocalDate, KeptDay> read(List<Path> files) throws IOException {
        var reading = new KeptSeals();
        for (var file : files) {
            reading.lines(file);
        }
        reading.endOfDay();
        return reading.days;
    }

    /** Bytes that are no text are read as signs that stand in no seal. */
    private void lines(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            var lines = new ShortLines(new BufferedReader(text), LONGEST);
            for (var line = lines.next(); line != null; line = lines.next()) {
                line(line);
            }
        }
    }

    private void line(String line) {
        number++;
        if (line.length() > LONGEST) {
            throw notUnderstood("at most " + LONGEST + " characters", line);
        }
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith(Roots.HEAD)) {
            endOfDay();
            begin(line);
            return;
        }
        var field = line.split(",", -1);
        if (day == null) {
            throw notUnderstood("\"" + Roots.HEAD + "\" and a day", line);
        }
        switch (field[0]) {
            case "before" -> day.before = hash(field, 1, 2, line);
            case "part" -> part(field, line);
            case "root" -> root(hash(field, 1, 2, line));
            case "block" -> block(field, line);
            case "line" -> print(field, line);
            default -> throw notUnderstood("before, part, root, block or line", line);
        }
    }

    private void begin(String line) {
        try {
            day = new KeptDay(LocalDate.parse(line.substring(Roots.HEAD.length()).strip()));
        } catch (DateTimeParseException notADay) {
            throw notUnderstood("a day as 2026-11-22", line);
        }
    }

    private void part(String[] field, String line) {
        boolean older = field.length == 5 && Roots.OLDER.equals("," + field[4]);
        var hash = hash(field, 3, older ? 5 : 4, line);
        var of = source(field[1], line);
        day.parts.put(of, new Part(of, number(field[2], line), hash, older));
    }

    private void root(String root) {
        if (day.before == null || !Roots.of(day.day, day.before, day.parts).equals(root)) {
            throw SealRejected.keptIsDamaged(day.day, number);
        }
        day.root = root;
        days.put(day.day, day);
    }

    private void block(String[] field, String line) {
        endOfBlock();
        var hash = hash(field, 6, 7, line);
        source = source(field[1], line);
        block =
                new Block(
                        Math.toIntExact(number(field[2], line)),
                        field[3],
                        field[4],
                        Math.toIntExact(number(field[5], line)),
                        hash);
        day.add(source, block);
    }

    private void print(String[] field, String line) {
        if (block == null || field.length != 3 || !field[2].matches("[0-9a-f]{32}")) {
            throw notUnderstood("a key and 32 hexadecimal digits below a block", line);
        }
        lines.add(new SealedLine(field[1], field[2]));
    }

    private void endOfBlock() {
        if (block != null && !lines.isEmpty()) {
            if (!Prints.sha256(lines).equals(block.sha256())) {
                throw SealRejected.keptIsDamaged(day.day, number - 1);
            }
            day.add(source, block, List.copyOf(lines));
        }
        lines.clear();
        block = null;
    }

    private void endOfDay() {
        if (day == null) {
            return;
        }
        endOfBlock();
        if (day.root == null) {
            throw notUnderstood("the root of " + day.day, "the end of its seals");
        }
        day.blocks.forEach(
                (of, blocks) -> {
                    var part = day.parts.get(of);
                    if (part == null
                            || !Roots.ofBlocks(List.copyOf(blocks.values()))
                                    .equals(part.sha256())) {
                        throw SealRejected.keptIsDamaged(day.day, number);
                    }
                });
        day = null;
    }

    private String hash(String[] field, int at, int fields, String line) {
        if (field.length != fields || !field[at].matches(SHA256)) {
            throw notUnderstood("64 hexadecimal digits at the end", line);
        }
        return field[at];
    }

    private Source source(String name, String line) {
        return Stream.of(Source.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notUnderstood("a kind of lines", line));
    }

    private long number(String text, String line) {
        if (!text.matches("[0-9]{1,9}")) {
            throw notUnderstood("a number of lines", line);
        }
        return Long.parseLong(text);
    }

    private SealRejected notUnderstood(String expected, String line) {
        return SealRejected.lineNotUnderstood(number, expected, line);
    }
}
