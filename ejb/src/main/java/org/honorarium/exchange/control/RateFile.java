package org.honorarium.exchange.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.RateRejected;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.streams.entity.ShortLines;

/**
 * Reads a CSV file of rates, or refuses it with the line, what was found and what was expected. No
 * more of it is taken than so many lines of so many characters.
 */
public final class RateFile {

    public static final String HEAD = "From,To,Rate,Source,QuotedAt";

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST = 1_000;
    private static final int COLUMNS = 5;

    private RateFile() {}

    /**
     * @throws RateRejected if anything in it cannot be read
     */
    public static List<Quoted> read(InputStream csv) {
        var text = new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder());
        try {
            return read(new ShortLines(new BufferedReader(text), LONGEST));
        } catch (CharacterCodingException noText) {
            throw RateRejected.encodingWrong();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Quoted> read(ShortLines lines) throws IOException {
        head(lines.next());
        var rates = new ArrayList<Quoted>();
        int number = 2;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (number > MOST_LINES) {
                throw RateRejected.tooMany(MOST_LINES);
            }
            if (line.length() > LONGEST) {
                throw RateRejected.lineWrong(number, "more than " + LONGEST + " characters", HEAD);
            }
            if (!line.isBlank()) {
                rates.add(line(number, line));
            }
            number++;
        }
        return List.copyOf(rates);
    }

    private static void head(String line) {
        var found = line == null ? "" : line.replace("\uFEFF", "").strip();
        if (found.length() > LONGEST) {
            throw RateRejected.headWrong("more than " + LONGEST + " characters", HEAD);
        }
        if (!found.equals(HEAD)) {
            throw RateRejected.headWrong(found, HEAD);
        }
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
