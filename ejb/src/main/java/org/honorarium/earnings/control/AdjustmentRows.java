package org.honorarium.earnings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.earnings.entity.Adjustment;
import org.honorarium.earnings.entity.AdjustmentTerms;

/** Bonuses and corrections. */
@Dependent
public class AdjustmentRows {

    private static final String ADD =
            """
            insert into earnings.adjustment (id, earning_id, kind, annotator_id, project_id, amount_minor, currency,
                                             reason, corrects, given_by, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?)
            """;

    private static final String SELECT =
            """
            select a.id, a.earning_id, a.annotator_id, a.project_id, a.amount_minor, a.currency, a.reason,
                   a.corrects, g.reference, a.given_by, n.name as given_by_name, a.given_at
              from earnings.adjustment a
              left join annotators.reference g on g.id = a.annotator_id
              left join security.name n on n.id = a.given_by
            """;

    private static final String MATCHING =
            " where a.project_id = ? and (? = '' or position(lower(?) in lower(g.reference)) > 0)";

    private static final String COUNT =
            """
            select count(*) as n from earnings.adjustment a
              left join annotators.reference g on g.id = a.annotator_id
            """;

    private static final String CORRECTABLE =
            """
            select 1 as n from earnings.earning
             where id = ? and kind <> 'CORRECTION' and annotator_id = ? and project_id = ? and currency = ?
            """;

    @Inject Sql sql;

    public void add(UUID id, UUID earning, AdjustmentTerms terms, UUID by, Instant at) {
        sql.change(
                ADD,
                id,
                earning,
                terms.kind(),
                terms.annotator(),
                terms.project(),
                terms.amount().minor(),
                terms.amount().currency(),
                terms.reason(),
                terms.corrects().orElse(null),
                by,
                at);
    }

    public Optional<Adjustment> find(UUID id) {
        return sql.first(SELECT + " where a.id = ?", AdjustmentRows::read, id);
    }

    /** The latest first. Filters by a part of the annotator's reference. */
    public Page<Adjustment> of(UUID project, PageRequest request) {
        var annotator = request.filter("annotator");
        var rows =
                sql.rows(
                        SELECT + MATCHING + " order by a.given_at desc, a.id limit ? offset ?",
                        AdjustmentRows::read,
                        project,
                        annotator,
                        annotator,
                        request.size(),
                        request.first());
        long total =
                sql.one(COUNT + MATCHING, row -> row.number("n"), project, annotator, annotator);
        return new Page<>(rows, total);
    }

    /** Whether there is such an earning, which is no correction itself. */
    public boolean isCorrectable(UUID earning, AdjustmentTerms terms) {
        return sql.first(
                        CORRECTABLE,
                        row -> earning,
                        earning,
                        terms.annotator(),
                        terms.project(),
                        terms.amount().currency())
                .isPresent();
    }

    private static Adjustment read(Row row) throws SQLException {
        return new Adjustment(
                row.uuid("id"),
                row.uuid("earning_id"),
                new AdjustmentTerms(
                        row.uuid("annotator_id"),
                        row.uuid("project_id"),
                        row.money("amount_minor", "currency"),
                        row.text("reason"),
                        Optional.ofNullable(row.uuid("corrects"))),
                row.text("reference"),
                row.uuid("given_by"),
                row.text("given_by_name"),
                row.instant("given_at"));
    }
}
