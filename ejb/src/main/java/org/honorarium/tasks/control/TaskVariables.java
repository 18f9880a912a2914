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

    private static final String IN_WORK =
            """
            select v.key, coalesce(v.value, '') as value
              from jsonb_each_text(tasks.input_in_work(?)) v order by v.key
            """;

    private static final String OF =
            """
            select v.key, coalesce(v.value, '') as value
              from tasks.variables t, jsonb_each_text(t.input) v
             where t.task_id = ? order by v.key
            """;

    @Inject Sql sql;

    public Map<String, String> of(UUID task) {
        var variables = new LinkedHashMap<String, String>();
        sql.rows(IN_WORK, row -> variables.put(row.text("key"), row.text("value")), task);
        if (variables.isEmpty()) {
            sql.rows(OF, row -> variables.put(row.text("key"), row.text("value")), task);
        }
        return variables;
    }
}
