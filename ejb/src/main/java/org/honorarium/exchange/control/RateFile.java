package org.honorarium.exchange.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.RateRejected;
import org.honorarium.rejection.entity.Rejection;

/** Reads a CSV file of rates, or refuses it with the line, what was found and what was expected. */
public final class RateFile {

    public static final String HEAD = "From,To,Rate,Source,QuotedAt";

    private static final int MOST_LINES = 10_000;
    private static final int COLUMNS = 5;

    private RateFile() {}

    /**
     * @throws RateRejected if anything in it cannot be read
     */
    public static List<Quoted> read(String csv) {
        var lines = csv.replace("\uFEFF", "").lines().toList();
        var head = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!head.equals(HEAD)) {
            throw RateRejected.headWrong(head, HEAD);
        }
        if (lines.size() > MOST_LINES) {
            throw RateRejected.tooMany(MOST_LINES);
        }
        return IntStream.range(1, lines.size())
                .filter(number -> !lines.get(number).isBlank())
                .mapToObj(number -> line(number + 1, lines.get(number)))
                .toList();
    }

    private static Quoted line(int number, String line) {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw RateRejected.lineWrong(number, cells.length + " cells", HEAD);
        }
        try {
            return new Quoted(
                    cells[0],
                    cells[1],
                    rate(number, cells[2]),
                    cells[3],
                    Instant.parse(cells[4].strip()));
        } catch (DateTimeException notATime) {
            throw RateRejected.lineWrong(number, cells[4], "a time as 2026-03-02T15:00:00Z");
        } catch (RateRejected wrong) {
            throw wrong.facts().containsKey("line") ? wrong : at(number, wrong);
        }
    }

    private static BigDecimal rate(int number, String cell) {
        try {
            return new BigDecimal(cell.strip());
        } catch (NumberFormatException notANumber) {
            throw RateRejected.lineWrong(number, cell, "a number as 0.9215");
        }
    }

    private static RateRejected at(int number, Rejection wrong) {
        return RateRejected.lineWrong(
                number, wrong.facts().getOrDefault("found", ""), wrong.getMessage());
    }
}
