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
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.HoldRow;

/** Who is not paid by a run, page by page. Names are opened by the boundary. */
@Dependent
public class HoldList {

    private static final String FROM =
            """
              from payouts.decision d left join annotators.reference a on a.id = d.annotator_id
             where d.run_id = ? and d.reason is not null
               and (? = '' or d.reason = ?) and (? = '' or d.currency = ?)
               and (? = '' or position(lower(?) in lower(a.reference)) > 0)
            """;

    private static final String SELECT =
            """
            select d.annotator_id, a.reference, d.currency, d.amount_minor, d.items, d.reason
            """
                    + FROM;

    private static final String COUNT = "select count(*) as n" + FROM;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "reference", "a.reference",
                    "amount", "d.amount_minor",
                    "items", "d.items",
                    "currency", "d.currency",
                    "reason", "d.reason");

    @Inject Sql sql;

    public Page<HoldRow> ofRun(UUID run, PageRequest request) {
        var reason = request.filter("reason");
        var currency = request.filter("currency");
        var reference = request.filter("reference");
        Object[] asked = {run, reason, reason, currency, currency, reference, reference};
        long total = sql.one(COUNT, row -> row.number("n"), asked);
        var order = request.orderBy(COLUMNS, "(d.annotator_id, d.currency)");
        return new Page<>(
                sql.rows(
                        SELECT + order + " offset ? limit ?",
                        HoldList::read,
                        PageParameters.after(request, asked)),
                total);
    }

    private static HoldRow read(Row row) throws SQLException {
        return new HoldRow(
                row.uuid("annotator_id"),
                row.text("reference"),
                "",
                row.text("currency"),
                row.money("amount_minor", "currency"),
                row.number("items"),
                HoldReason.valueOf(row.text("reason")));
    }
}
