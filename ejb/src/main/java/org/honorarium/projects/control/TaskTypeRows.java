package org.honorarium.projects.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.entity.TaskTypeTerms;

/** Adds the task types that are new and changes those that are different. */
@Dependent
public class TaskTypeRows {

    private static final String PUT =
            """
            insert into projects.task_type as t (id, project_id, reference, title, description)
            select n.id, ?::uuid, n.reference, n.title, n.description
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
                as n (id, reference, title, description)
             order by n.reference
            on conflict (project_id, reference) do update
               set title = excluded.title, description = excluded.description
             where (t.title, t.description) <> (excluded.title, excluded.description)
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    /** Says how many are new or different. */
    public int put(UUID project, Collection<TaskTypeTerms> types) {
        var made = new ArrayList<UUID>();
        types.forEach(type -> made.add(ids.next()));
        return sql.change(
                PUT,
                project,
                made,
                types.stream().map(TaskTypeTerms::reference).toList(),
                types.stream().map(TaskTypeTerms::title).toList(),
                types.stream().map(TaskTypeTerms::description).toList());
    }
}
