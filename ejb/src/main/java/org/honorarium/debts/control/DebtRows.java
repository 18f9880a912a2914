package org.honorarium.debts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.entity.Debt;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtState;
import org.honorarium.debts.entity.DebtTerms;

/** Debts as rows. */
@Dependent
public class DebtRows {

    private static final String ADD =
            """
            insert into debts.debt (id, payer_id, annotator_id, amount_minor, currency, cause, explanation,
                                    earning_id, project_id, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?)
            """;

    private static final String FROM =
            """
              from debts.debt d
              left join payers.name n on n.payer_id = d.payer_id
              left join annotators.reference r on r.id = d.annotator_id
            """;

    private static final String SELECT =
            """
            select d.id, d.payer_id, d.annotator_id, d.amount_minor, d.currency, d.cause, d.explanation,
                   d.earning_id, n.name as payer, r.reference, d.state, d.proposed_by,
                   p.name as proposed_by_name, d.proposed_at, s.name as decided_by_name, d.decided_at,
                   d.decision_reason, d.starts_at, d.taken_minor, d.forgiven_minor
            """
                    + FROM
                    + """
                      left join security.name p on p.id = d.proposed_by
                      left join security.name s on s.id = d.decided_by
                    """;

    private static final String MATCHING =
            """
             where (? = '' or position(lower(?) in lower(r.reference)) > 0) and (? = '' or d.state = ?)
               and (? = '' or d.payer_id::text = ?)
            """;

    private static final String COUNT = "select count(*) as n" + FROM + MATCHING;

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "reference", "r.reference",
                    "amount", "d.amount_minor",
                    "state", "d.state",
                    "proposedAt", "d.proposed_at");

    private static final String LOCK = "select id from debts.debt where id = ? for update";

    private static final String DECIDE =
            """
            update debts.debt set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?, starts_at = ?
             where id = ?
            """;

    private static final String FORGIVE =
            """
            insert into debts.forgiving (id, debt_id, amount_minor, reason, forgiven_by, forgiven_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    @Inject Sql sql;

    public void add(UUID id, DebtTerms terms, UUID project, UUID by, Instant at) {
        sql.change(
                ADD,
                id,
                terms.payer(),
                terms.annotator(),
                terms.amount().minor(),
                terms.amount().currency(),
                terms.cause(),
                terms.explanation(),
                terms.earning().orElse(null),
                project,
                by,
                at);
    }

    public Optional<Debt> find(UUID debt) {
        return sql.first(SELECT + " where d.id = ?", DebtRows::read, debt);
    }

    /** As it stands now that nobody else can change it. */
    public Optional<Debt> lock(UUID debt) {
        sql.first(LOCK, row -> debt, debt);
        return find(debt);
    }

    /**
     * The latest first, unless asked otherwise. Sorts by reference, amount, state or proposedAt;
     * filters by a part of the reference, state and payer.
     */
    public Page<Debt> page(PageRequest request) {
        var reference = request.filter("reference");
        var state = request.filter("state");
        var payer = request.filter("payer");
        var order =
                request.sort().isEmpty()
                        ? " order by d.proposed_at desc, d.id"
                        : request.orderBy(COLUMNS, "d.id");
        return new Page<>(
                sql.rows(
                        SELECT + MATCHING + order + " offset ? limit ?",
                        DebtRows::read,
                        reference,
                        reference,
                        state,
                        state,
                        payer,
                        payer,
                        request.first(),
                        request.size()),
                sql.one(
                        COUNT,
                        row -> row.number("n"),
                        reference,
                        reference,
                        state,
                        state,
                        payer,
                        payer));
    }

    /** Those in force, the latest first. */
    public Page<Debt> ofAnnotator(UUID annotator, PageRequest request) {
        var of = " where d.annotator_id = ? and d.state = 'IN_FORCE'";
        return new Page<>(
                sql.rows(
                        SELECT + of + " order by d.decided_at desc, d.id offset ? limit ?",
                        DebtRows::read,
                        annotator,
                        request.first(),
                        request.size()),
                sql.one("select count(*) as n" + FROM + of, row -> row.number("n"), annotator));
    }

    public void decide(
            UUID debt, DebtState state, UUID by, Instant at, String reason, Instant startsAt) {
        sql.change(DECIDE, state, by, at, reason, startsAt, debt);
    }

    public void forgive(UUID id, Debt debt, String reason, UUID by, Instant at) {
        sql.change(FORGIVE, id, debt.id(), debt.left().minor(), reason, by, at);
    }

    private static Debt read(Row row) throws SQLException {
        var terms =
                new DebtTerms(
                        row.uuid("payer_id"),
                        row.uuid("annotator_id"),
                        row.money("amount_minor", "currency"),
                        DebtCause.valueOf(row.text("cause")),
                        row.text("explanation"),
                        Optional.ofNullable(row.uuid("earning_id")));
        return new Debt(
                row.uuid("id"),
                terms,
                row.text("payer"),
                row.text("reference"),
                DebtState.valueOf(row.text("state")),
                row.uuid("proposed_by"),
                row.text("proposed_by_name"),
                row.instant("proposed_at"),
                row.text("decided_by_name"),
                row.instant("decided_at"),
                row.text("decision_reason"),
                row.instant("starts_at"),
                row.money("taken_minor", "currency"),
                row.money("forgiven_minor", "currency"));
    }
}
