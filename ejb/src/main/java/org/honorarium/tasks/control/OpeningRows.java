package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.tasks.entity.NewTask;
import org.honorarium.tasks.entity.Place;

/** Tasks that are claimed here. */
@Dependent
public class OpeningRows {

    private static final String ADD =
            """
            insert into tasks.task (id, project_id, task_type_id, reference, overlap, input, created_at)
            select n.id, ?, ?, n.reference, n.overlap::integer, n.input::jsonb, ?
              from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[]) as n (id, reference, overlap, input)
             order by n.id
            on conflict (project_id, reference) do nothing
            """;

    private static final String DIFFERENT =
            """
            select n.reference
              from unnest(?::text[], ?::bigint[], ?::text[]) as n (reference, overlap, input)
              join tasks.task t on t.project_id = ? and t.reference = n.reference
             where (t.task_type_id, t.overlap, t.input) <> (?, n.overlap::integer, n.input::jsonb)
             limit 1
            """;

    // What is left on them is counted by the database.
    private static final String OPEN =
            """
            insert into tasks.opening (task_id, project_id, task_type_id, priority, opened_at)
            select t.id, t.project_id, t.task_type_id, n.priority::integer, ?
              from unnest(?::text[], ?::bigint[]) as n (reference, priority)
              join tasks.task t on t.project_id = ? and t.reference = n.reference
             order by t.id
            on conflict (task_id) do nothing
            """;

    private static final String OBJECTS =
            "select bool_and(jsonb_typeof(input::jsonb) = 'object') as yes from unnest(?::text[]) as n (input)";

    // Gold tasks are never all that is left: whoever saw them alone would know them.
    private static final String OFFERED =
            """
            select y.project_id, y.task_type_id, y.title, found.places, found.next
              from projects.worker m
              join projects.task_type_reference y on y.project_id = m.project_id
             cross join lateral (
                   select count(*) as places, (array_agg(o.task_id) filter (where not o.gold))[1] as next
                     from (select o.task_id, o.gold from tasks.opening o
                            where o.project_id = y.project_id and o.task_type_id = y.task_type_id and o.free > 0
                              and not exists (select from tasks.assignment a
                                               where a.task_id = o.task_id and a.annotator_id = m.annotator_id)
                              and (not o.gold or exists (
                                   select from tasks.opening n
                                    where n.project_id = o.project_id and n.task_type_id = o.task_type_id
                                      and not n.gold and n.free > 0
                                      and not exists (select from tasks.assignment b
                                                       where b.task_id = n.task_id
                                                         and b.annotator_id = m.annotator_id)))
                            order by o.priority desc, o.task_id limit 1000) o) found
             where m.annotator_id = ? and found.places > 0
             order by y.title, y.task_type_id
            """;

    private static final String SET_GOLD =
            """
            update tasks.opening o set gold = ?
              from tasks.task t
             where t.id = o.task_id and t.project_id = ? and t.reference = ? and not o.closed
            returning o.task_id, o.task_type_id
            """;

    @Inject Sql sql;
    @Inject Ids ids;

    /** Whether what these tasks show are objects, as far as it is JSON at all. */
    public boolean areObjects(List<NewTask> tasks) {
        return sql.one(OBJECTS, row -> row.yes("yes"), tasks.stream().map(NewTask::input).toList());
    }

    /** Says how many are new. */
    public int add(UUID project, UUID taskType, List<NewTask> tasks, Instant at) {
        return sql.change(
                ADD,
                project,
                taskType,
                at,
                // The first of the list is claimed first.
                tasks.stream().map(task -> ids.next()).sorted().toList(),
                tasks.stream().map(NewTask::reference).toList(),
                tasks.stream().map(task -> (long) task.overlap()).toList(),
                tasks.stream().map(NewTask::input).toList());
    }

    /** The reference of one that is there already, and is there differently. */
    public Optional<String> different(UUID project, UUID taskType, List<NewTask> tasks) {
        return sql.first(
                DIFFERENT,
                row -> row.text("reference"),
                tasks.stream().map(NewTask::reference).toList(),
                tasks.stream().map(task -> (long) task.overlap()).toList(),
                tasks.stream().map(NewTask::input).toList(),
                project,
                taskType);
    }

    /** Says how many were not open before. */
    public int open(UUID project, List<NewTask> tasks, Instant at) {
        return sql.change(
                OPEN,
                at,
                tasks.stream().map(NewTask::reference).toList(),
                tasks.stream().map(task -> (long) task.priority()).toList(),
                project);
    }

    /** Says of which task. */
    public Optional<Place> setGold(UUID project, String reference, boolean gold) {
        return sql.first(
                SET_GOLD,
                row -> new Place(row.uuid("task_id"), row.uuid("task_type_id")),
                gold,
                project,
                reference);
    }

    /** What is open to an annotator in their projects, by type. */
    public List<Offered> offered(UUID annotator) {
        return sql.rows(
                OFFERED,
                row ->
                        new Offered(
                                row.uuid("project_id"),
                                row.uuid("task_type_id"),
                                row.text("title"),
                                row.number("places"),
                                row.uuid("next")),
                annotator);
    }

    /** Open tasks of a type, and the first of them that is not gold: the next one. */
    public record Offered(UUID project, UUID taskType, String title, long places, UUID next) {}
}
