package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.Figures;
import org.honorarium.banking.entity.Misfit;
import org.honorarium.banking.entity.Reconciliation;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;

/** Reconciliations as rows, and what did not fit in them. */
@Dependent
public class ReconciliationRows {

    private static final String ADD =
            """
            insert into banking.reconciliation (
                id, payer_id, currency, business_date, nightly, made_by, made_at, closed_until, closed_earned_minor,
                closed_settled_minor, closed_clearing_minor, closed_bank_minor, earned_minor, settled_minor,
                reserved_minor, on_its_way_minor, unknown_minor, returned_minor, held_minor, payable_minor, owed_minor,
                clearing_minor, bank_minor, closed_taken_minor, taken_minor, differences)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_MISFIT =
            """
            insert into banking.difference (reconciliation_id, number, kind, subject_id, detail)
            values (?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            """
            select r.*, n.name as payer_name
              from banking.reconciliation r
              join payers.name n on n.payer_id = r.payer_id
            """;

    private static final String MATCHING =
            " where (? = '' or r.payer_id::text = ?) and (? = '' or r.currency = ?)";

    private static final String DUE =
            """
            select r.business_date
              from payouts.night r
             where r.payer_id = ? and r.state <> 'RUNNING'
               and not exists (select from banking.reconciliation c
                                where c.payer_id = r.payer_id and c.nightly and c.business_date >= r.business_date)
             order by r.business_date desc
             limit 1
            """;

    @Inject Sql sql;

    /** The last night of a payer that is over, if it is not reconciled yet. */
    public Optional<LocalDate> due(UUID payer) {
        return sql.first(DUE, row -> row.date("business_date"), payer);
    }

    public void add(Reconciliation one, Instant closedUntil, UUID by, List<Misfit> misfits) {
        var figures = one.figures();
        var closed = figures.closed();
        sql.change(
                ADD,
                one.id(),
                one.payer(),
                figures.currency(),
                one.businessDate(),
                one.nightly(),
                by,
                one.madeAt(),
                closedUntil,
                closed.earned(),
                closed.settled(),
                closed.clearing(),
                closed.bank(),
                figures.earned().minor(),
                figures.settled().minor(),
                figures.reserved().minor(),
                figures.onItsWay().minor(),
                figures.unknown().minor(),
                figures.returned().minor(),
                figures.held().minor(),
                figures.payable().minor(),
                figures.owed().minor(),
                figures.clearing().minor(),
                figures.bank().minor(),
                closed.taken(),
                figures.taken().minor(),
                one.differences());
        for (int i = 0; i < misfits.size(); i++) {
            var misfit = misfits.get(i);
            sql.change(ADD_MISFIT, one.id(), i, misfit.kind(), misfit.subject(), misfit.detail());
        }
    }

    public Optional<Reconciliation> find(UUID id) {
        return sql.first(SELECT + " where r.id = ?", ReconciliationRows::read, id);
    }

    public List<Misfit> misfits(Reconciliation of) {
        return sql.rows(
                """
                select kind, subject_id, detail from banking.difference
                 where reconciliation_id = ? order by number
                """,
                row ->
                        new Misfit(
                                row.text("kind"),
                                of.figures().currency(),
                                row.uuid("subject_id"),
                                row.text("detail")),
                of.id());
    }

    /** The latest first. */
    public Page<Reconciliation> page(PageRequest request) {
        var payer = request.filter("payer");
        var currency = request.filter("currency");
        long total =
                sql.one(
                        "select count(*) as n from banking.reconciliation r" + MATCHING,
                        row -> row.number("n"),
                        payer,
                        payer,
                        currency,
                        currency);
        return new Page<>(
                sql.rows(
                        SELECT + MATCHING + " order by r.made_at desc, r.id offset ? limit ?",
                        ReconciliationRows::read,
                        Asked.after(request, payer, payer, currency, currency)),
                total);
    }

    private static Reconciliation read(Row row) throws SQLException {
        return new Reconciliation(
                row.uuid("id"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.date("business_date"),
                row.yes("nightly"),
                row.instant("made_at"),
                figures(row),
                row.number("differences"));
    }

    private static Figures figures(Row row) throws SQLException {
        return new Figures(
                new Figures.Closed(
                        row.number("closed_earned_minor"),
                        row.number("closed_settled_minor"),
                        row.number("closed_clearing_minor"),
                        row.number("closed_bank_minor"),
                        row.number("closed_taken_minor")),
                money(row, "earned_minor"),
                money(row, "settled_minor"),
                money(row, "reserved_minor"),
                money(row, "on_its_way_minor"),
                money(row, "unknown_minor"),
                money(row, "returned_minor"),
                money(row, "held_minor"),
                money(row, "payable_minor"),
                money(row, "taken_minor"),
                money(row, "owed_minor"),
                money(row, "clearing_minor"),
                money(row, "bank_minor"));
    }

    private static Money money(Row row, String column) throws SQLException {
        return row.money(column, "currency");
    }
}
