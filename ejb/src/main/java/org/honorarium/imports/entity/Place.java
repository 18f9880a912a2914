package org.honorarium.imports.entity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where in a file something stands.
 *
 * @param line counted from 1, the header's line
 * @param column the column's name in the header, or blank for the whole line
 */
record Place(long line, String column) {

    static Place of(long line) {
        return new Place(line, "");
    }

    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("line", Long.toString(line));
        if (!column.isBlank()) {
            facts.put("column", Found.shown(column));
        }
        return facts;
    }

    @Override
    public String toString() {
        return column.isBlank()
                ? "Line " + line
                : "Line " + line + ", column " + Found.shown(column);
    }
}
