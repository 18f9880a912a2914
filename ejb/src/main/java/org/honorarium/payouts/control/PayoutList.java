package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.PayoutState;
import org.honorarium.payouts.entity.RateUsed;

/** Payouts of a run or of an annotator, page by page. Names are opened by the boundary. */
@Dependent
public class PayoutList {

    private static final String SELECT =
            """
            select p.id, p.run_id, r.business_date, n.name as payer, p.annotator_id, a.reference,
                   p.amount_minor, p.currency, p.debts_minor, p.exchanged_minor, p.tax_minor, p.paid_currency,
                   x.rate, x.source, x.quoted_at, p.items, b.masked, p.end_to_end_id, p.state,
                   p.changed_at, p.cancel_reason
              from payouts.payout p
              join payouts.run r on r.id = p.run_id
              join payers.name n on n.payer_id = p.payer_id
              left join annotators.reference a on a.id = p.annotator_id
              left join annotators.account_shown b on b.bank_account_id = p.bank_account_id
              left join exchange.rate x on x.id = p.rate_id
            """;

    private static final String OF_RUN =
            """
             where p.run_id = ? and (? = '' or position(lower(?) in lower(a.reference)) > 0)
               and (? = '' or p.state = ?) and (? = '' or p.currency = ?)
            """;

    private static final String OF_ANNOTATOR =
            " where p.annotator_id = ? and (? = '' or p.state = ?)";

    private static final String COUNT_OF_RUN =
            """
            select count(*) as n
              from payouts.payout p left join annotators.reference a on a.id = p.annotator_id
            """
                    + OF_RUN;

    private static final String COUNT_OF_ANNOTATOR =
            "select count(*) as n from payouts.payout p" + OF_ANNOTATOR;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "reference", "a.reference",
                    "amount", "p.amount_minor",
                    "items", "p.items",
                    "currency", "p.currency",
                    "businessDate", "r.business_date",
                    "state", "p.state");

    @Inject Sql sql;

    public Page<PayoutRow> ofRun(UUID run, PageRequest request) {
        var reference = request.filter("reference");
        var state = request.filter("state");
        var currency = request.filter("currency");
        Object[] asked = {run, reference, reference, state, state, currency, currency};
        long total = sql.one(COUNT_OF_RUN, row -> row.number("n"), asked);
        var order = request.orderBy(COLUMNS, "p.id");
        return new Page<>(
                sql.rows(
                        SELECT + OF_RUN + order + " offset ? limit ?",
                        PayoutList::read,
                        PageParameters.after(request, asked)),
                total);
    }

    /** The latest first, unless asked otherwise. */
    public Page<PayoutRow> ofAnnotator(UUID annotator, PageRequest request) {
        var state = request.filter("state");
        Object[] asked = {annotator, state, state};
        long total = sql.one(COUNT_OF_ANNOTATOR, row -> row.number("n"), asked);
        var order =
                request.sort().isEmpty() ? " order by p.id desc" : request.orderBy(COLUMNS, "p.id");
        return new Page<>(
                sql.rows(
                        SELECT + OF_ANNOTATOR + order + " offset ? limit ?",
                        PayoutList::read,
                        PageParameters.after(request, asked)),
                total);
    }

    public Optional<PayoutRow> find(UUID payout) {
        return sql.first(SELECT + " where p.id = ?", PayoutList::read, payout);
    }

    private static PayoutRow read(Row row) throws SQLException {
        return new PayoutRow(
                row.uuid("id"),
                row.uuid("run_id"),
                row.date("business_date"),
                row.text("payer"),
                row.uuid("annotator_id"),
                row.text("reference"),
                "",
                PayoutRows.amounts(row),
                rate(row),
                row.number("items"),
                row.text("masked"),
                row.text("end_to_end_id"),
                PayoutState.valueOf(row.text("state")),
                row.instant("changed_at"),
                row.text("cancel_reason"));
    }

    private static RateUsed rate(Row row) throws SQLException {
        return row.has("rate")
                ? new RateUsed(
                        row.text("currency"),
                        row.text("paid_currency"),
                        row.decimal("rate"),
                        row.text("source"),
                        row.instant("quoted_at"))
                : null;
    }
}
