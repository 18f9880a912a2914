package org.honorarium.imports.control;

import java.util.Optional;

/**
 * A line of a CSV file with an object in columns of its own.
 *
 * @param object the name of the object
 * @param parts the columns with parts of it
 */
record CsvLine(CsvRow row, String object, JsonTexts parts) implements WorkLine {

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public Optional<String> value(String column) {
        return row.value(column);
    }

    @Override
    public boolean has(String name) {
        return row.value(name).isPresent();
    }

    @Override
    public String object(String name) {
        var whole = row.value(name);
        if (whole.isEmpty() && name.equals(object)) {
            return parts.of(row.record());
        }
        if (whole.isEmpty()) {
            throw row.bad(name, "", "a JSON object");
        }
        if (name.equals(object) && parts.anyIn(row.record())) {
            throw row.conflict(name, whole.get(), "either this or columns " + name + ".…");
        }
        JsonText.members(line(), whole.get());
        return whole.get();
    }
}
