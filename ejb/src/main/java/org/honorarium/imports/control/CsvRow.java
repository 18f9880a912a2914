package org.honorarium.imports.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.honorarium.imports.entity.ImportRejected;

/**
 * One record of a file, asked by the names of its columns. Blanks around a value are dropped.
 *
 * @param absences the words that mean that there is no value; a column that the file does not have
 *     has none either
 */
record CsvRow(Header header, CsvRecord record, Set<String> absences) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    long line() {
        return record.getStartingLineNumber();
    }

    /** What stands in this column, if anything does. */
    Optional<String> value(String column) {
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

    String required(String column, String expected) {
        return value(column).orElseThrow(() -> bad(column, "", expected));
    }

    String text(String column) {
        return value(column).orElse("");
    }

    /** A required text, no longer than this many characters, as banks and pages can take it. */
    String text(String column, int longest) {
        var expected = "a text of at most " + longest + " characters on one line";
        var text = required(column, expected);
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw bad(column, text, expected);
        }
        return text;
    }

    /** A reference that another system made. */
    String id(String column) {
        var expected = "an id of at most 64 letters, digits or . _ : @ -";
        var id = required(column, expected);
        if (!ID.matcher(id).matches()) {
            throw bad(column, id, expected);
        }
        return id;
    }

    Optional<Integer> number(String column, int least) {
        return value(column).map(value -> number(column, value, least));
    }

    ImportRejected bad(String column, String found, String expected) {
        return ImportRejected.badValue(line(), column, found, expected);
    }

    ImportRejected conflict(String column, String found, String expected) {
        return ImportRejected.conflictingValues(line(), column, found, expected);
    }

    private int number(String column, String value, int least) {
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < least) {
            throw bad(column, value, "a whole number, " + least + " to 999999999");
        }
        return Integer.parseInt(value);
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
