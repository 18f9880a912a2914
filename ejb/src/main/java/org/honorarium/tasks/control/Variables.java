package org.honorarium.tasks.control;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.honorarium.database.boundary.Row;

/** What a task shows, as two columns of one row: names, and what stands behind each. */
final class Variables {

    private Variables() {}

    static Map<String, String> read(Row row) throws SQLException {
        var variables = new LinkedHashMap<String, String>();
        if (row.has("names")) {
            var names = row.texts("names");
            var contents = row.texts("contents");
            for (int i = 0; i < names.size(); i++) {
                variables.put(names.get(i), contents.get(i));
            }
        }
        return variables;
    }
}
