package org.honorarium.gold.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.gold.entity.GoldResult;

/** Whether annotators found what was expected. */
@Dependent
public class GoldResultRows {

    // One gold task after the other, however many answers there are; held, so that nobody says
    // meanwhile that something else is expected.
    private static final String COMPARE =
            """
            insert into gold.result (project_id, reference, task_type_id, task, annotator_id, assignment_id, found,
                                     answered_at)
            select g.project_id, a.assignment_id::text, g.task_type_id, t.reference, a.annotator_id, a.assignment_id,
                   coalesce(a.answer ->> g.field = g.expected, false), a.submitted_at
              from gold.task g
              join tasks.task_reference t on t.task_id = g.task_id
             cross join lateral (select * from tasks.first_answer x where x.task_id = g.task_id offset 0) a
             where g.ended_at is null
               and not exists (select from gold.result r where r.assignment_id = a.assignment_id)
               for share of g
                on conflict do nothing
            """;

    private static final String FORGET =
            """
            delete from gold.result r
             where r.project_id = ? and r.assignment_id in (
                   select a.assignment_id from tasks.first_answer a where a.task_id = ?)
            """;

    private static final String ADD =
            """
            insert into gold.result (project_id, reference, task_type_id, task, annotator_id, found, answered_at)
            select ?, n.reference, n.task_type::uuid, n.task, n.annotator::uuid, n.found::boolean,
                   n.answered_at::timestamptz
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as n (reference, task_type, task, annotator, found, answered_at)
                on conflict (project_id, reference) do nothing
            """;

    private static final String DIFFERENT =
            """
            select n.reference
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as n (reference, task_type, task, annotator, found, answered_at)
             cross join lateral (select * from gold.result x
                                  where x.project_id = ? and x.reference = n.reference offset 0) r
             where (r.task_type_id, r.task, r.annotator_id, r.found, r.answered_at)
                   <> (n.task_type::uuid, n.task, n.annotator::uuid, n.found::boolean, n.answered_at::timestamptz)
             limit 1
            """;

    private static final String WITHDRAW =
            """
            delete from gold.result
             where project_id = ? and reference = ? and assignment_id is null
            returning reference, task, annotator_id, found
            """;

    private static final String COMPARED =
            """
            select count(*) as n from gold.result
             where project_id = ? and reference = ? and assignment_id is not null
            """;

    @Inject Sql sql;

    /** Compares what was not compared yet; says how many. */
    public int compare() {
        return sql.change(COMPARE);
    }

    /** What was compared with something else is not counted any more. */
    public int forget(UUID project, UUID task) {
        return sql.change(FORGET, project, task);
    }

    /**
     * Says how many are new.
     *
     * @param types ids by reference
     * @param annotators ids by reference
     */
    public int add(
            UUID project,
            List<GoldResult> results,
            Map<String, UUID> types,
            Map<String, UUID> annotators) {
        var columns = columns(results, types, annotators);
        return sql.change(
                ADD,
                project,
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5));
    }

    /** The reference of one that is there already, and says something else. */
    public Optional<String> different(
            UUID project,
            List<GoldResult> results,
            Map<String, UUID> types,
            Map<String, UUID> annotators) {
        var columns = columns(results, types, annotators);
        return sql.first(
                DIFFERENT,
                row -> row.text("reference"),
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                project);
    }

    /** What it said; empty if there is none that was measured elsewhere. */
    public Optional<Map<String, String>> withdraw(UUID project, String reference) {
        return sql.first(
                WITHDRAW,
                row ->
                        Map.of(
                                "reference", row.text("reference"),
                                "task", row.text("task"),
                                "annotator", row.text("annotator_id"),
                                "found", Boolean.toString(row.yes("found"))),
                project,
                reference);
    }

    public boolean isComparedHere(UUID project, String reference) {
        return sql.one(COMPARED, row -> row.number("n"), project, reference) > 0;
    }

    private static List<List<String>> columns(
            List<GoldResult> results, Map<String, UUID> types, Map<String, UUID> annotators) {
        return List.of(
                results.stream().map(GoldResult::reference).toList(),
                results.stream().map(one -> types.get(one.taskType()).toString()).toList(),
                results.stream().map(GoldResult::task).toList(),
                results.stream().map(one -> annotators.get(one.annotator()).toString()).toList(),
                results.stream().map(one -> Boolean.toString(one.found())).toList(),
                results.stream().map(one -> one.answeredAt().toString()).toList());
    }
}
