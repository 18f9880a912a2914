package org.honorarium.gold.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.gold.entity.GoldFigure;
import org.honorarium.gold.entity.GoldTask;
import org.honorarium.gold.entity.GoldTerms;

/** Gold tasks, and the figures of who did them. */
@Dependent
public class GoldRows {

    private static final String PUT =
            """
            insert into gold.task (task_id, project_id, task_type_id, field, expected, reason, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (task_id) do update
               set field = excluded.field, expected = excluded.expected, reason = excluded.reason,
                   set_by = excluded.set_by, set_at = excluded.set_at, ended_at = null
            """;

    private static final String END =
            "update gold.task set ended_at = ? where task_id = ? and ended_at is null";

    private static final String TASKS =
            """
              from gold.task g
              left join tasks.task_reference t on t.task_id = g.task_id
              left join projects.task_type_title y on y.task_type_id = g.task_type_id
             where g.project_id = ? and (? = '' or position(lower(?) in lower(t.reference)) > 0)
            """;

    private static final String COUNTED =
            """
             cross join lateral (
                   select count(*) as answered, count(*) filter (where r.found) as found
                     from gold.result r
                    where r.project_id = x.project_id and r.task = x.reference and r.assignment_id is not null) c
            """;

    private static final String FIND =
            "select field, expected, reason from gold.task where task_id = ? and ended_at is null";

    private static final String FIGURES =
            """
              from (select r.annotator_id, r.task_type_id, count(*) as answered,
                           count(*) filter (where r.found) as found
                      from gold.result r where r.project_id = ? group by 1, 2) f
              left join annotators.reference g on g.id = f.annotator_id
              left join projects.task_type_title y on y.task_type_id = f.task_type_id
             where (? = '' or position(lower(?) in lower(g.reference)) > 0)
            """;

    private static final Map<String, String> OF_TASKS =
            Map.of("reference", "x.reference", "answered", "c.answered", "setAt", "x.set_at");

    private static final Map<String, String> OF_FIGURES =
            Map.of(
                    "annotator", "g.reference",
                    "title", "y.title",
                    "answered", "f.answered",
                    "percent", "f.found::numeric / f.answered");

    @Inject Sql sql;

    public void put(UUID project, UUID taskType, UUID task, GoldTerms terms, UUID by, Instant now) {
        sql.change(
                PUT,
                task,
                project,
                taskType,
                terms.field(),
                terms.expected(),
                terms.reason(),
                by,
                now);
    }

    /** Says whether it was gold until now. */
    public boolean end(UUID task, Instant now) {
        return sql.change(END, now, task) > 0;
    }

    /** What a task expects that is gold now. */
    public Optional<GoldTerms> find(UUID task) {
        return sql.first(
                FIND,
                row -> new GoldTerms(row.text("field"), row.text("expected"), row.text("reason")),
                task);
    }

    public Page<GoldTask> tasks(UUID project, PageRequest request) {
        var reference = request.filter("reference");
        var rows =
                sql.rows(
                        "select x.*, c.answered, c.found from (select g.*, coalesce(t.reference, '') as reference,"
                                + " coalesce(y.title, '') as title"
                                + TASKS
                                + ") x"
                                + COUNTED
                                + request.orderBy(OF_TASKS, "x.task_id desc")
                                + " limit ? offset ?",
                        GoldRows::task,
                        project,
                        reference,
                        reference,
                        request.size(),
                        request.first());
        var total =
                sql.one(
                        "select count(*) as n" + TASKS,
                        row -> row.number("n"),
                        project,
                        reference,
                        reference);
        return new Page<>(rows, total);
    }

    public Page<GoldFigure> figures(UUID project, PageRequest request) {
        var annotator = request.filter("annotator");
        var rows =
                sql.rows(
                        "select f.*, coalesce(g.reference, '') as reference, coalesce(y.title, '') as title"
                                + FIGURES
                                + request.orderBy(
                                        OF_FIGURES, "f.found::numeric / f.answered, f.annotator_id")
                                + " limit ? offset ?",
                        GoldRows::figure,
                        project,
                        annotator,
                        annotator,
                        request.size(),
                        request.first());
        var total =
                sql.one(
                        "select count(*) as n" + FIGURES,
                        row -> row.number("n"),
                        project,
                        annotator,
                        annotator);
        return new Page<>(rows, total);
    }

    private static GoldTask task(Row row) throws SQLException {
        return new GoldTask(
                row.uuid("task_id"),
                row.text("reference"),
                row.text("title"),
                new GoldTerms(row.text("field"), row.text("expected"), row.text("reason")),
                row.instant("set_at"),
                row.instant("ended_at"),
                row.number("answered"),
                row.number("found"));
    }

    private static GoldFigure figure(Row row) throws SQLException {
        return new GoldFigure(
                row.uuid("annotator_id"),
                row.text("reference"),
                row.uuid("task_type_id"),
                row.text("title"),
                row.number("answered"),
                row.number("found"));
    }
}
