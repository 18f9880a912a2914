package org.honorarium.imports.control;

import java.util.Optional;

/**
 * A line of a CSV file with an object in columns of its own.
 *
 * @param parts the columns with parts of the object
 */
record CsvLine(CsvRow row, JsonTexts parts) implements WorkLine {

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public Optional<String> value(String column) {
        return row.value(column);
    }

    @Override
    public String object(String name) {
        var whole = row.value(name);
        if (whole.isEmpty()) {
            return parts.of(row.record());
        }
        if (parts.anyIn(row.record())) {
            throw row.conflict(name, whole.get(), "either this or columns " + name + ".…");
        }
        JsonText.members(line(), whole.get());
        return whole.get();
    }
}
