package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** New tasks from incoming work. */
@Dependent
public class IncomingTasks {

    private static final String ADD =
            """
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select ids.derived(?, concat_ws('/', 'task', ?, i.task)), ?, y.task_type_id, i.task, i.overlap, i.input, ?
              from (select distinct on (task) task, task_type, overlap, input
                      from pg_temp.incoming order by task, line) i
              join projects.task_type_reference y on y.project_id = ? and y.reference = i.task_type
                on conflict on constraint one_task_reference_a_project do nothing
            """;

    @Inject Sql sql;

    public int add(UUID project, Instant now) {
        return sql.change(ADD, now, project, project, now, project);
    }
}
