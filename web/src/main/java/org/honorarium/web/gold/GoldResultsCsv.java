package org.honorarium.web.gold;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.gold.entity.GoldRejected;
import org.honorarium.gold.entity.GoldResult;

/**
 * Results that were measured elsewhere, as CSV: {@code reference}, {@code taskType}, {@code task},
 * {@code annotator}, {@code found} (true or false) and {@code answeredAt}. They are numbered as the
 * lines after the header are.
 */
final class GoldResultsCsv {

    /** As many as the API takes at a time. */
    private static final int MOST = 10_000;

    private GoldResultsCsv() {}

    /**
     * @throws GoldRejected naming the first line that is not understood
     */
    static List<GoldResult> read(InputStream bytes) throws IOException {
        var found = new ArrayList<GoldResult>();
        try (var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                var records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (var line : records) {
                if (found.size() == MOST) {
                    throw GoldRejected.resultWrong(
                            MOST + 1, "file", "more lines", "at most " + MOST + " at a time");
                }
                found.add(result(line, found.size() + 1));
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw GoldRejected.resultWrong(found.size() + 1, "line", "no CSV", "CSV in UTF-8");
        }
        return found;
    }

    private static GoldResult result(NamedCsvRecord line, int number) {
        return new GoldResult(
                text(line, number, "reference"),
                text(line, number, "taskType"),
                text(line, number, "task"),
                text(line, number, "annotator"),
                yes(line, number),
                time(line, number));
    }

    private static String text(NamedCsvRecord line, int number, String column) {
        var text = line.findField(column).map(String::strip).orElse("");
        if (text.isEmpty()) {
            throw GoldRejected.resultWrong(number, column, "", "a text");
        }
        return text;
    }

    private static boolean yes(NamedCsvRecord line, int number) {
        var text = text(line, number, "found");
        if (!text.equals("true") && !text.equals("false")) {
            throw GoldRejected.resultWrong(number, "found", text, "true or false");
        }
        return text.equals("true");
    }

    private static Instant time(NamedCsvRecord line, int number) {
        var text = text(line, number, "answeredAt");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw GoldRejected.resultWrong(
                    number, "answeredAt", text, "a time such as 2026-01-31T12:00:00Z");
        }
    }
}
