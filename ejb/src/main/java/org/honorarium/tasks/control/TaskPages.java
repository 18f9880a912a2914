package org.honorarium.tasks.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tasks.entity.Opening;
import org.honorarium.tasks.entity.Standing;
import org.honorarium.tasks.entity.TaskRow;

/** The tasks of a project, page by page. */
@Dependent
public class TaskPages {

    private static final String MATCHING =
            """
              from tasks.task t
              left join projects.task_type_reference y on y.task_type_id = t.task_type_id
              left join tasks.opening o on o.task_id = t.id
             where t.project_id = ?
               and position(lower(?) in lower(t.reference)) > 0
            """;

    // Assignments are counted for the tasks of the page only.
    private static final String ROWS =
            """
            select t.id, t.reference, y.title, t.overlap, o.priority, o.free, o.gold, o.closed,
                   (select string_agg(s.state || '=' || s.n, ' ')
                      from (select state, count(*) as n from tasks.assignment a
                             where a.task_id = t.id group by state) s) as standing
            """
                    + MATCHING;

    private static final String TOTAL = "select count(*) as total" + MATCHING;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "reference", "t.reference",
                    "type", "y.title",
                    "overlap", "t.overlap",
                    "priority", "o.priority",
                    "places", "o.free");

    @Inject Sql sql;

    public Page<TaskRow> of(UUID project, PageRequest request) {
        var reference = request.filter("reference");
        var rows =
                sql.rows(
                        ROWS + request.orderBy(COLUMNS, "t.reference") + " limit ? offset ?",
                        TaskPages::read,
                        project,
                        reference,
                        request.size(),
                        request.first());
        long total = sql.one(TOTAL, row -> row.number("total"), project, reference);
        return new Page<>(rows, total);
    }

    private static Opening opening(Row row) throws SQLException {
        return new Opening(
                Math.toIntExact(row.number("priority")),
                Math.toIntExact(row.number("free")),
                row.yes("gold"),
                row.yes("closed"));
    }

    private static TaskRow read(Row row) throws SQLException {
        return new TaskRow(
                row.uuid("id"),
                row.text("reference"),
                row.text("title"),
                Math.toIntExact(row.number("overlap")),
                row.has("priority") ? opening(row) : null,
                Standing.parse(row.text("standing")));
    }
}
