package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.Opening;

/** How open tasks stand, under their locks, and how they shall stand. */
@Dependent
public class OpeningChanges {

    // In the order of their ids, as everybody who takes places on several tasks.
    private static final String LOCKED =
            """
            select t.reference, o.priority, o.free, o.gold, o.closed
              from tasks.opening o
              join tasks.task t on t.id = o.task_id
             where o.project_id = ? and t.reference = any (?::text[])
             order by o.task_id for update of o
            """;

    private static final String CHANGE =
            """
            update tasks.opening o set priority = n.priority::integer, closed = n.closed::boolean
              from unnest(?::text[], ?::bigint[], ?::text[]) as n (reference, priority, closed)
              join tasks.task t on t.project_id = ? and t.reference = n.reference
             where o.task_id = t.id
            """;

    @Inject Sql sql;

    /** By reference; who claims them waits until the transaction ends. */
    public Map<String, Opening> locked(UUID project, Collection<String> references) {
        var found = new LinkedHashMap<String, Opening>();
        sql.rows(
                LOCKED,
                row ->
                        found.put(
                                row.text("reference"),
                                new Opening(
                                        Math.toIntExact(row.number("priority")),
                                        Math.toIntExact(row.number("free")),
                                        row.yes("gold"),
                                        row.yes("closed"))),
                project,
                List.copyOf(references));
        return found;
    }

    public void change(UUID project, Map<String, Opening> wanted) {
        sql.change(
                CHANGE,
                wanted.keySet(),
                wanted.values().stream().map(one -> (long) one.priority()).toList(),
                wanted.values().stream().map(one -> Boolean.toString(one.closed())).toList(),
                project);
    }
}
