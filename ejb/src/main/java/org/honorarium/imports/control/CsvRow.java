package org.honorarium.imports.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Optional;
import java.util.Set;

/**
 * One record of a file, asked by the names of its columns. Blanks around a value are dropped.
 *
 * @param absences the words that mean that there is no value; a column that the file does not have
 *     has none either
 */
record CsvRow(Header header, CsvRecord record, Set<String> absences) implements Line {

    @Override
    public long line() {
        return record.getStartingLineNumber();
    }

    @Override
    public Optional<String> value(String column) {
        var place = header.place(column);
        var value = place < 0 ? "" : withoutBlanks(record.getField(place));
        if (value.isEmpty() || absences.contains(value)) {
            return Optional.empty();
        }
        if (value.codePoints().anyMatch(CsvRow::isControl)) {
            throw bad(column, value, "text without control characters");
        }
        return Optional.of(value);
    }

    /** Spreadsheets and web pages also leave blanks that do not break a line. */
    private static String withoutBlanks(String value) {
        var start = 0;
        var end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isSpaceChar(character) || "\t\r\n".indexOf(character) >= 0;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0;
    }
}
