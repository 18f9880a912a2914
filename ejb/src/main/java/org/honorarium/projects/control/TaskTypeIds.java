package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.projects.entity.TaskTypeRow;

/** The house's ids of a project's task types, by their references, and their titles. */
@Dependent
public class TaskTypeIds {

    private static final String OF_PROJECT =
            "select id, reference from projects.task_type where project_id = ?";

    private static final String TITLES =
            "select id, title from projects.task_type where id = any (?::uuid[])";

    private static final String LIST =
            "select id, reference, title from projects.task_type where project_id = ? order by title, reference";

    @Inject Sql sql;

    public Map<UUID, String> titles(Collection<UUID> types) {
        var titles = new HashMap<UUID, String>();
        sql.rows(TITLES, row -> titles.put(row.uuid("id"), row.text("title")), types);
        return titles;
    }

    public Map<String, UUID> of(UUID project) {
        var ids = new HashMap<String, UUID>();
        sql.rows(OF_PROJECT, row -> ids.put(row.text("reference"), row.uuid("id")), project);
        return ids;
    }

    public List<TaskTypeRow> list(UUID project) {
        return sql.rows(
                LIST,
                row -> new TaskTypeRow(row.uuid("id"), row.text("reference"), row.text("title")),
                project);
    }
}
