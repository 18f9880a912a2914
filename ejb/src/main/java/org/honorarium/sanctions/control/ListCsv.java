package org.honorarium.sanctions.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.sanctions.entity.SanctionsRejected;

/**
 * A list as CSV in UTF-8: the header {@code Id,Name,Aliases}, then a row for each person. Aliases
 * are separated by semicolons, and the column may be left out. What is longer than a list can be is
 * refused before it is in memory.
 */
@Dependent
public class ListCsv implements ListReader {

    private static final int MOST_NAMES = 500_000;
    private static final int MOST_COLUMNS = 50;
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_ROW = 200_000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 500;

    @Override
    public List<ListedName> read(InputStream file) throws IOException {
        var text = new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder());
        var handler =
                CsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST_CELL)
                        .maxRecordSize(LONGEST_ROW)
                        .build();
        try (var reader = CsvReader.builder().maxBufferSize(LONGEST_ROW).build(handler, text)) {
            return names(reader.iterator());
        } catch (CsvParseException | UncheckedIOException failure) {
            throw reasonOf(failure);
        }
    }

    private static List<ListedName> names(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            throw SanctionsRejected.wrong("line 1", "nothing", "the header Id,Name,Aliases");
        }
        header(rows.next());
        var names = new LinkedHashSet<ListedName>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                names.addAll(names(row));
            }
            if (names.size() > MOST_NAMES) {
                throw SanctionsRejected.wrong(
                        place(row), "more names", "at most " + MOST_NAMES + " in one list");
            }
        }
        if (names.isEmpty()) {
            throw SanctionsRejected.wrong("line 2", "nothing", "somebody on the list");
        }
        return List.copyOf(names);
    }

    private static void header(CsvRecord row) {
        var found = String.join(",", row.getFields()).replace("\uFEFF", "");
        if (!found.equals("Id,Name") && !found.equals("Id,Name,Aliases")) {
            throw SanctionsRejected.wrong("line 1", found, "the header Id,Name,Aliases");
        }
    }

    private static List<ListedName> names(CsvRecord row) {
        var place = place(row);
        if (row.getFieldCount() < 2) {
            throw SanctionsRejected.wrong(place, "one column", "Id,Name,Aliases");
        }
        var reference = checked(place, row.getField(0), LONGEST_ID);
        var names = new ArrayList<ListedName>();
        names.add(new ListedName(reference, checked(place, row.getField(1), LONGEST_NAME)));
        if (row.getFieldCount() > 2) {
            for (var alias : row.getField(2).split(";")) {
                if (!alias.isBlank()) {
                    names.add(new ListedName(reference, checked(place, alias, LONGEST_NAME)));
                }
            }
        }
        return names;
    }

    private static String checked(String place, String found, int longest) {
        var text = found.strip();
        boolean comparable = longest == LONGEST_ID || !ListedName.plain(text).isEmpty();
        if (text.isEmpty() || text.length() > longest || !comparable) {
            throw SanctionsRejected.wrong(
                    place, text.isEmpty() ? "nothing" : text, "1 to " + longest + " characters");
        }
        return text;
    }

    private static String place(CsvRecord row) {
        return "line " + row.getStartingLineNumber();
    }

    /** The reader wraps what was thrown while it read. */
    private static RuntimeException reasonOf(RuntimeException failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SanctionsRejected refused) {
                return refused;
            }
            if (one instanceof CharacterCodingException) {
                return SanctionsRejected.wrong("file", "other bytes", "text in UTF-8");
            }
        }
        return failure instanceof UncheckedIOException
                ? failure
                : SanctionsRejected.wrong("file", failure.getMessage(), "CSV");
    }
}
