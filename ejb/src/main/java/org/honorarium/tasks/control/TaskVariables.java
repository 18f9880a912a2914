package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** What a task shows, by name. */
@Dependent
public class TaskVariables {

    private static final String OF =
            """
            select v.key, coalesce(v.value, '') as value
              from tasks.task t, jsonb_each_text(t.input) v
             where t.id = ? order by v.key
            """;

    @Inject Sql sql;

    public Map<String, String> of(UUID task) {
        var variables = new LinkedHashMap<String, String>();
        sql.rows(OF, row -> variables.put(row.text("key"), row.text("value")), task);
        return variables;
    }
}
