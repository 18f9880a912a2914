package org.honorarium.imports.control;

import java.util.Optional;
import java.util.regex.Pattern;
import org.honorarium.imports.entity.ImportRejected;

/** One line of a file, asked by the names of what stands in it, whatever its format. */
interface Line {

    Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}");
    Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Where it begins in the file, counted from 1. */
    long line();

    /** What stands under this name, if anything does. */
    Optional<String> value(String column);

    default String required(String column, String expected) {
        return value(column).orElseThrow(() -> bad(column, "", expected));
    }

    default String text(String column) {
        return value(column).orElse("");
    }

    /** A required text, no longer than this many characters, as banks and pages can take it. */
    default String text(String column, int longest) {
        var expected = "a text of at most " + longest + " characters on one line";
        var text = required(column, expected);
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw bad(column, text, expected);
        }
        return text;
    }

    /** A reference that another system made. */
    default String id(String column) {
        var expected = "an id of at most 64 letters, digits or . _ : @ -";
        var id = required(column, expected);
        if (!ID.matcher(id).matches()) {
            throw bad(column, id, expected);
        }
        return id;
    }

    default Optional<Integer> number(String column, int least) {
        return value(column).map(value -> number(column, value, least));
    }

    default ImportRejected bad(String column, String found, String expected) {
        return ImportRejected.badValue(line(), column, found, expected);
    }

    default ImportRejected conflict(String column, String found, String expected) {
        return ImportRejected.conflictingValues(line(), column, found, expected);
    }

    private int number(String column, String value, int least) {
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < least) {
            throw bad(column, value, "a whole number, " + least + " to 999999999");
        }
        return Integer.parseInt(value);
    }
}
