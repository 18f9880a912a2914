package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.quality.entity.WorkRow;
import org.honorarium.tasks.entity.AssignmentState;

/** The assignments of a project, page by page. */
@Dependent
public class WorkPages {

    private static final String MATCHING =
            """
              from tasks.work w
              left join annotators.reference g on g.id = w.annotator_id
              left join pricing.price p on p.assignment_id = w.assignment_id
             where w.project_id = ?
               and (? = '' or w.state = ?)
               and (? = '' or position(lower(?) in lower(g.reference)) > 0)
               and (? = '' or position(lower(?) in lower(w.task)) > 0)
            """;

    private static final String ROWS =
            """
            select w.assignment_id, w.reference, w.task, w.annotator_id,
                   g.reference as annotator, w.state, w.submitted_at, w.review_due_at,
                   w.decided_at, p.amount_minor, p.currency, w.work_seconds,
                   (select r.reason from quality.rejection r
                     where r.assignment_id = w.assignment_id) as reason
            """
                    + MATCHING;

    private static final String TOTAL = "select count(*) as total" + MATCHING;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "reference", "w.reference",
                    "task", "w.task",
                    "annotator", "g.reference",
                    "state", "w.state",
                    "submittedAt", "w.submitted_at",
                    "reviewDueAt", "w.review_due_at",
                    "price", "p.amount_minor");

    @Inject Sql sql;

    public Page<WorkRow> of(UUID project, PageRequest request) {
        var state = request.filter("state");
        var annotator = request.filter("annotator");
        var task = request.filter("task");
        var rows =
                sql.rows(
                        ROWS + request.orderBy(COLUMNS, "w.assignment_id") + " limit ? offset ?",
                        WorkPages::read,
                        project,
                        state,
                        state,
                        annotator,
                        annotator,
                        task,
                        task,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        TOTAL,
                        row -> row.number("total"),
                        project,
                        state,
                        state,
                        annotator,
                        annotator,
                        task,
                        task);
        return new Page<>(rows, total);
    }

    private static WorkRow read(Row row) throws SQLException {
        return new WorkRow(
                row.uuid("assignment_id"),
                row.text("reference"),
                row.text("task"),
                row.uuid("annotator_id"),
                row.text("annotator"),
                AssignmentState.valueOf(row.text("state")),
                row.instant("submitted_at"),
                row.instant("review_due_at"),
                row.instant("decided_at"),
                row.money("amount_minor", "currency"),
                row.has("work_seconds") ? row.number("work_seconds") : null,
                row.text("reason"));
    }
}
