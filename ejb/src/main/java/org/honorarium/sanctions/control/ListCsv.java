package org.honorarium.sanctions.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.sanctions.entity.SanctionsRejected;

/**
 * A list as CSV in UTF-8: the header {@code Id,Name,Aliases}, then a row for each person. Aliases
 * are separated by semicolons, and the column may be left out.
 */
@Dependent
public class ListCsv implements ListReader {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 500;

    @Override
    public List<ListedName> read(byte[] bytes) {
        var names = new LinkedHashSet<ListedName>();
        try (var reader = CsvReader.builder().ofCsvRecord(text(bytes))) {
            var rows = reader.iterator();
            if (!rows.hasNext()) {
                throw SanctionsRejected.wrong("line 1", "nothing", "the header Id,Name,Aliases");
            }
            header(rows.next());
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                    names.addAll(names(row));
                }
            }
        } catch (CsvParseException broken) {
            throw SanctionsRejected.wrong("file", broken.getMessage(), "CSV");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (names.isEmpty()) {
            throw SanctionsRejected.wrong("line 2", "nothing", "somebody on the list");
        }
        return List.copyOf(names);
    }

    private static void header(CsvRecord row) {
        var found = String.join(",", row.getFields());
        if (!found.equals("Id,Name") && !found.equals("Id,Name,Aliases")) {
            throw SanctionsRejected.wrong("line 1", found, "the header Id,Name,Aliases");
        }
    }

    private static List<ListedName> names(CsvRecord row) {
        var place = "line " + row.getStartingLineNumber();
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

    private static String text(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw SanctionsRejected.wrong("file", "other bytes", "text in UTF-8");
        }
    }
}
