package org.honorarium.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.statements.entity.MonthRow;
import org.honorarium.statements.entity.PutBack;

/** The months of an annotator, out of what the nights said. */
@Dependent
public class MonthRows {

    // A month in which something came back is one of theirs, even without a night.
    private static final String MONTHS =
            """
            from (select s.payer_id, s.payer_name, s.business_date, s.id, s.business_date as day
                    from statements.statement s
                   where s.annotator_id = ?
                   union all
                  select s.payer_id, s.payer_name, s.business_date, null, (b.at at time zone 'UTC')::date
                    from payouts.put_back b
                    join statements.statement s
                      on s.run_id = b.run_id and s.annotator_id = b.annotator_id
                   where b.annotator_id = ?) m
             where (? = '' or m.payer_id::text = ?)
             group by m.payer_id, date_trunc('month', m.day)
            """;

    private static final String LIST =
            """
            select m.payer_id, date_trunc('month', m.day)::date as month, count(m.id) as nights,
                   (array_agg(m.payer_name order by m.business_date desc))[1] as payer_name
            """
                    + MONTHS
                    + " order by month desc, m.payer_id limit ? offset ?";

    private static final String COUNT =
            "select count(*) as n from (select 1 as n " + MONTHS + ") counted";

    private static final String PAID =
            """
            select e.paid_currency, sum(e.paid_minor) as paid_minor
              from statements.statement s
              join statements.entry e on e.statement_id = s.id
             where s.annotator_id = ? and s.payer_id = ? and s.business_date between ? and ?
               and e.paid_minor is not null
             group by e.paid_currency
             order by e.paid_currency
            """;

    private static final String PUT_BACK =
            """
            select s.id, s.business_date, b.payout_id, e.end_to_end_id, b.state, b.at, e.currency,
                   e.paid_minor, e.paid_currency
              from payouts.put_back b
              join statements.statement s on s.run_id = b.run_id and s.annotator_id = b.annotator_id
              join statements.entry e on e.statement_id = s.id and e.currency = b.currency
             where b.annotator_id = ? and b.payer_id = ? and b.at >= ? and b.at < ?
               and e.paid_minor is not null
             order by b.at, b.payout_id
            """;

    @Inject Sql sql;

    /** The latest first. Filters by payer (its id). */
    public Page<MonthRow> page(UUID annotator, PageRequest request) {
        var payer = request.filter("payer");
        long total = sql.one(COUNT, row -> row.number("n"), annotator, annotator, payer, payer);
        var rows =
                sql.rows(
                        LIST,
                        MonthRows::read,
                        annotator,
                        annotator,
                        payer,
                        payer,
                        request.size(),
                        request.first());
        return new Page<>(rows, total).map(row -> paid(annotator, row));
    }

    /** What was not paid after all, in these days of UTC. */
    public List<PutBack> putBack(UUID annotator, UUID payer, YearMonth month) {
        return sql.rows(
                PUT_BACK,
                MonthRows::putBack,
                annotator,
                payer,
                start(month.atDay(1)),
                start(month.plusMonths(1).atDay(1)));
    }

    private MonthRow paid(UUID annotator, MonthRow row) {
        var paid =
                sql.rows(
                        PAID,
                        found -> found.money("paid_minor", "paid_currency"),
                        annotator,
                        row.payer(),
                        row.month().atDay(1),
                        row.month().atEndOfMonth());
        return new MonthRow(row.payer(), row.payerName(), row.month(), row.nights(), paid);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static MonthRow read(Row row) throws SQLException {
        return new MonthRow(
                row.uuid("payer_id"),
                row.text("payer_name"),
                YearMonth.from(row.date("month")),
                row.number("nights"),
                List.<Money>of());
    }

    private static PutBack putBack(Row row) throws SQLException {
        return new PutBack(
                row.uuid("id"),
                row.date("business_date"),
                row.uuid("payout_id"),
                row.text("end_to_end_id"),
                PayoutState.valueOf(row.text("state")),
                row.instant("at"),
                row.text("currency"),
                row.money("paid_minor", "paid_currency"));
    }
}
