package org.honorarium.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.earnings.entity.EarningKind;
import org.honorarium.statements.entity.StatementLine;

/**
 * Every earning that a statement says is paid, in the order in which they were earned. A line does
 * not change when its item is opened again: it was said.
 */
@Dependent
public class SaidLines {

    private static final String LINES =
            """
            select l.earning_id, w.kind, coalesce(p.name, '') as project, l.earned_at, l.amount_minor, e.currency,
                   coalesce(x.explanation, g.reason, '') as explanation
              from statements.entry e
              join payouts.said_line l on l.payout_id = e.payout_id
             cross join lateral (select r.kind, r.project_id from earnings.line r
                                  where r.earning_id = l.earning_id offset 0) w
              left join statements.project p
                     on (p.statement_id, p.currency, p.project_id) = (e.statement_id, e.currency, w.project_id)
              left join pricing.explanation x on x.assignment_id = l.earning_id
              left join earnings.given g on g.earning_id = l.earning_id
             where e.statement_id = ? and (? = '' or e.currency = ?)
             order by e.currency, l.earned_at, l.earning_id
            """;

    private static final String COUNT =
            """
            select coalesce(sum(e.items), 0) as n
              from statements.entry e
             where e.statement_id = ? and e.payout_id is not null and (? = '' or e.currency = ?)
            """;

    @Inject Sql sql;

    /** Filters by currency. */
    public Page<StatementLine> page(UUID statement, PageRequest request) {
        var currency = request.filter("currency");
        long total = sql.one(COUNT, row -> row.number("n"), statement, currency, currency);
        return new Page<>(
                sql.rows(
                        LINES + " offset ? limit ?",
                        SaidLines::read,
                        statement,
                        currency,
                        currency,
                        request.first(),
                        request.size()),
                total);
    }

    /** One after the other, without keeping them. */
    public void each(UUID statement, String currency, Consumer<StatementLine> taker) {
        sql.each(LINES, SaidLines::read, taker, statement, currency, currency);
    }

    private static StatementLine read(Row row) throws SQLException {
        return new StatementLine(
                row.uuid("earning_id"),
                EarningKind.valueOf(row.text("kind")),
                row.text("project"),
                row.instant("earned_at"),
                row.text("explanation"),
                row.money("amount_minor", "currency"));
    }
}
