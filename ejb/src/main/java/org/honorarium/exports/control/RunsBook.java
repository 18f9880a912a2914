package org.honorarium.exports.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.exports.entity.ExportOrder;

/** The runs of some business dates as a workbook: one row for each run and currency. */
@Dependent
public class RunsBook {

    private static final List<String> HEADS =
            List.of(
                    "Business date",
                    "State",
                    "Currency",
                    "Payouts",
                    "Amount",
                    "Held",
                    "Held amount",
                    "Started by",
                    "Started",
                    "Released by",
                    "Released");

    private static final String RUNS =
            """
            select f.business_date, f.state, f.currency, f.payouts, f.paid_minor, f.holds, f.held_minor,
                   s.name as starter, f.started_at, r.name as releaser, f.released_at
              from payouts.run_figure f
              left join security.name s on s.id = f.started_by
              left join security.name r on r.id = f.released_by
             where f.payer_id = ? and f.business_date between ? and ?
             order by f.business_date, f.currency
            """;

    @Inject Sql sql;

    public void write(ExportOrder order, Days days, OutputStream out) {
        var book = new Book(out, "Runs", HEADS, days.zone());
        sql.each(RUNS, RunsBook::read, book::add, order.payer(), order.from(), order.until());
        book.end();
    }

    private static Object[] read(Row row) throws SQLException {
        var decided = row.has("currency");
        return new Object[] {
            row.date("business_date"),
            row.text("state"),
            row.text("currency"),
            decided ? row.number("payouts") : null,
            decided ? row.money("paid_minor", "currency") : null,
            decided ? row.number("holds") : null,
            decided ? row.money("held_minor", "currency") : null,
            row.text("starter"),
            row.instant("started_at"),
            row.text("releaser"),
            row.instant("released_at")
        };
    }
}
