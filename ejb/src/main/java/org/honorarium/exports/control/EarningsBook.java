package org.honorarium.exports.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.exports.entity.ExportOrder;

/**
 * What was earned in some days as a workbook: one row for each earning, with the payout in which it
 * is. People stand there by their references only.
 */
@Dependent
public class EarningsBook {

    private static final List<String> HEADS =
            List.of(
                    "Recorded",
                    "Earned",
                    "Annotator",
                    "Project",
                    "Kind",
                    "Amount",
                    "Currency",
                    "Payout",
                    "State of the payout",
                    "Earning");

    private static final String EARNINGS =
            """
            select e.recorded_at, e.earned_at, a.reference, p.name as project, e.kind, e.amount_minor,
                   e.currency, l.end_to_end_id, l.state, e.earning_id
              from earnings.export_line e
              left join annotators.reference a on a.id = e.annotator_id
              left join projects.name p on p.project_id = e.project_id
              left join payouts.paid_line l on l.earning_id = e.earning_id
             where e.payer_id = ? and e.recorded_at >= ? and e.recorded_at < ?
             order by e.recorded_at, e.earning_id
            """;

    @Inject Sql sql;

    public void write(ExportOrder order, Days days, OutputStream out) {
        var book = new Book(out, "Earnings", HEADS, days.zone());
        sql.each(EARNINGS, EarningsBook::read, book::add, order.payer(), days.begin(), days.end());
        book.end();
    }

    private static Object[] read(Row row) throws SQLException {
        return new Object[] {
            row.instant("recorded_at"),
            row.instant("earned_at"),
            row.text("reference"),
            row.text("project"),
            row.text("kind"),
            row.money("amount_minor", "currency"),
            row.text("currency"),
            row.text("end_to_end_id"),
            row.text("state"),
            row.uuid("earning_id")
        };
    }
}
