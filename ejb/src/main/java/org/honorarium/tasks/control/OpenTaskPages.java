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
import org.honorarium.tasks.entity.OpenTask;

/** The open tasks of a project on which there is a place for an annotator, page by page. */
@Dependent
public class OpenTaskPages {

    private static final String MATCHING =
            """
              from tasks.opening o
              join tasks.task t on t.id = o.task_id
              left join projects.task_type_title y on y.task_type_id = o.task_type_id
             where o.project_id = ? and o.free > 0
               and not exists (select from tasks.assignment a
                                where a.task_id = o.task_id and a.annotator_id = ?)
               and (not o.gold or exists (
                    select from tasks.opening n
                     where n.project_id = o.project_id and n.task_type_id = o.task_type_id
                       and not n.gold and n.free > 0
                       and not exists (select from tasks.assignment b
                                        where b.task_id = n.task_id and b.annotator_id = ?)))
               and position(lower(?) in lower(t.reference)) > 0
               and position(lower(?) in lower(coalesce(y.title, ''))) > 0
            """;

    private static final String ROWS =
            "select t.id, t.reference, o.task_type_id, coalesce(y.title, '') as title" + MATCHING;

    private static final String TOTAL = "select count(*) as total" + MATCHING;

    // In the order in which they are given out, a gold task would be seen to be passed over.
    private static final String UNSORTED =
            " order by o.priority desc, hashtextextended(t.id::text || security.actor_id(), 0)";

    private static final Map<String, String> COLUMNS =
            Map.of("reference", "t.reference", "title", "y.title");

    @Inject Sql sql;

    public Page<OpenTask> of(UUID project, UUID annotator, PageRequest request) {
        var asked =
                new Object[] {
                    project,
                    annotator,
                    annotator,
                    request.filter("reference"),
                    request.filter("title")
                };
        var order = request.sort().isEmpty() ? UNSORTED : request.orderBy(COLUMNS, "t.id");
        var limits = "%s limit %d offset %d".formatted(order, request.size(), request.first());
        var rows = sql.rows(ROWS + limits, OpenTaskPages::read, asked);
        return new Page<>(rows, sql.one(TOTAL, row -> row.number("total"), asked));
    }

    private static OpenTask read(Row row) throws SQLException {
        return new OpenTask(
                row.uuid("id"), row.text("reference"), row.uuid("task_type_id"), row.text("title"));
    }
}
