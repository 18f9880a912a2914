package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.TaskForm;

/** The forms of task types, in versions. */
@Dependent
public class FormRows {

    private static final String LAST =
            """
            select version, schema::text as schema, made_at from tasks.form
             where task_type_id = ? order by version desc limit 1
            """;

    private static final String OF_WORK =
            """
            select f.version, f.schema::text as schema, f.made_at
              from tasks.assignment a
              join tasks.task t on t.id = a.task_id
             cross join lateral (select * from tasks.form x where x.task_type_id = t.task_type_id
                                  order by x.version desc limit 1) f
             where a.id = ?
               and not exists (select from tasks.template p
                                where p.task_type_id = t.task_type_id and p.html <> ''
                                  and not exists (select from tasks.template n
                                                   where n.task_type_id = p.task_type_id
                                                     and n.version > p.version))
            """;

    private static final String TASK = "select task_id from tasks.assignment where id = ?";

    private static final String ADD =
            """
            insert into tasks.form (task_type_id, version, project_id, schema, made_by, made_at)
            values (?, ?, ?, ?::json, ?, ?)
            """;

    @Inject Sql sql;

    public Optional<TaskForm> last(UUID taskType) {
        return sql.first(LAST, FormRows::read, taskType);
    }

    /** In which an assignment is done; empty if its task has a page, or no form. */
    public Optional<TaskForm> ofWork(UUID assignment) {
        return sql.first(OF_WORK, FormRows::read, assignment);
    }

    public UUID task(UUID assignment) {
        return sql.one(TASK, row -> row.uuid("task_id"), assignment);
    }

    public void add(UUID project, UUID taskType, TaskForm form, UUID by) {
        sql.change(ADD, taskType, form.version(), project, form.schema(), by, form.madeAt());
    }

    private static TaskForm read(Row row) throws SQLException {
        return new TaskForm(
                (int) row.number("version"), row.text("schema"), row.instant("made_at"));
    }
}
