package org.honorarium.imports.control;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.honorarium.imports.entity.ImportRejected;

/** The names of a file's columns. Blanks around a name do not count; capitals do. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(CsvRecord first, List<String> required) {
        this.names = first.getFields().stream().map(String::strip).toList();
        var line = first.getStartingLineNumber();
        refuseOtherFormats(line);
        var missing = required.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw ImportRejected.missingColumns(missing, line);
        }
        for (var place = 0; place < names.size(); place++) {
            var name = names.get(place);
            // Spreadsheets leave empty columns behind; they have no name to be mistaken for.
            if (!name.isEmpty() && places.putIfAbsent(name, place) != null) {
                throw ImportRejected.duplicateColumn(name, line);
            }
        }
    }

    int size() {
        return names.size();
    }

    /** The place of a column, or -1 if the file does not have it. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The places of all columns whose names begin like this, in the order of the file. */
    int[] placesOf(String prefix) {
        var found = new ArrayList<Integer>();
        for (var place = 0; place < names.size(); place++) {
            if (names.get(place).startsWith(prefix)) {
                found.add(place);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    String name(int place) {
        return names.get(place);
    }

    private void refuseOtherFormats(long line) {
        var joined = String.join(",", names);
        var binary = joined.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t');
        var otherSeparator = names.size() == 1 && (joined.contains(";") || joined.contains("\t"));
        if (binary || otherSeparator) {
            throw ImportRejected.notCsv(line, joined);
        }
    }
}
