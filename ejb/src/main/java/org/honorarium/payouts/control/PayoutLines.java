package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.LineRow;

/** What a payout is made of, page by page. */
@Dependent
public class PayoutLines {

    private static final String LINES =
            """
            select l.earning_id, e.kind, coalesce(g.reason, x.title, y.title) as words, g.corrects, e.project_id,
                   n.name as project, l.amount_minor, p.currency, l.earned_at, l.reopened_at
              from payouts.payout_line l
              join payouts.payout p on p.id = l.payout_id
              left join earnings.line e on e.earning_id = l.earning_id
              left join projects.name n on n.project_id = e.project_id
              left join earnings.given g on g.earning_id = l.earning_id
              left join tests.paid x on x.earning_id = l.earning_id
              left join tasks.work w on w.assignment_id = l.earning_id
              left join projects.task_type_title y on y.task_type_id = w.task_type_id
             where l.payout_id = ?
            """;

    private static final String COUNT =
            "select count(*) as n from payouts.payout_line where payout_id = ?";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "project", "n.name",
                    "amount", "l.amount_minor",
                    "earnedAt", "l.earned_at");

    @Inject Sql sql;

    public Page<LineRow> of(UUID payout, PageRequest request) {
        long total = sql.one(COUNT, row -> row.number("n"), payout);
        var order =
                request.sort().isEmpty()
                        ? " order by l.earned_at, l.earning_id"
                        : request.orderBy(COLUMNS, "l.earning_id");
        return new Page<>(
                sql.rows(
                        LINES + order + " offset ? limit ?",
                        PayoutLines::read,
                        payout,
                        request.first(),
                        request.size()),
                total);
    }

    private static LineRow read(Row row) throws SQLException {
        return new LineRow(
                row.uuid("earning_id"),
                row.text("kind"),
                row.text("words"),
                row.uuid("corrects"),
                row.uuid("project_id"),
                row.text("project"),
                row.money("amount_minor", "currency"),
                row.instant("earned_at"),
                row.instant("reopened_at"));
    }
}
