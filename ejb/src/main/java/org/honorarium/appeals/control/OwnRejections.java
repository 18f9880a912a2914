package org.honorarium.appeals.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.appeals.entity.OwnRejection;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** What of an annotator's work was rejected, and their appeals against that. */
@Dependent
public class OwnRejections {

    private static final String OF =
            """
              from tasks.work w
              join quality.appealable r on r.assignment_id = w.assignment_id
             where w.annotator_id = ?
            """;

    private static final String SELECT =
            """
            select w.assignment_id, w.project_id, n.name as project, t.title, w.task, w.submitted_at,
                   q.amount_minor, q.currency, r.category, r.section, r.reason, r.decided_at as rejected_at, r.until,
                   p.said, p.made_at, p.due_at, p.outcome, p.reasons, p.decided_at
              from tasks.work w
              join quality.appealable r on r.assignment_id = w.assignment_id
              left join appeals.appeal p on p.id = w.assignment_id
              left join projects.name n on n.project_id = w.project_id
              left join projects.task_type_title t on t.task_type_id = w.task_type_id
              left join pricing.price q on q.assignment_id = w.assignment_id
             where w.annotator_id = ?
            """;

    private static final String ONE = SELECT + " and w.assignment_id = ?";

    private static final String TOTAL = "select count(*) as total" + OF;

    @Inject Sql sql;

    /** The latest first. */
    public Page<OwnRejection> page(UUID annotator, PageRequest request) {
        var rows =
                sql.rows(
                        SELECT + " order by r.until desc, w.assignment_id limit ? offset ?",
                        OwnRejections::read,
                        annotator,
                        request.size(),
                        request.first());
        return new Page<>(rows, sql.one(TOTAL, row -> row.number("total"), annotator));
    }

    public Optional<OwnRejection> find(UUID annotator, UUID assignment) {
        return sql.first(ONE, OwnRejections::read, annotator, assignment);
    }

    private static OwnRejection read(Row row) throws SQLException {
        return new OwnRejection(
                row.uuid("assignment_id"),
                row.uuid("project_id"),
                row.text("project"),
                row.text("title"),
                row.text("task"),
                row.instant("submitted_at"),
                row.money("amount_minor", "currency"),
                row.text("category"),
                row.text("section"),
                row.text("reason"),
                row.instant("rejected_at"),
                row.instant("until"),
                OwnAppeals.read(row));
    }
}
