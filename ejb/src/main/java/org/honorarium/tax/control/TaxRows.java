package org.honorarium.tax.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.tax.entity.TaxBasis;
import org.honorarium.tax.entity.TaxRule;
import org.honorarium.tax.entity.TaxTerms;

/** Tax rules as rows. */
@Dependent
public class TaxRows {

    private static final String ADD =
            """
            insert into tax.rule (id, payer_id, country, place, name, share, basis, starts_on, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SELECT =
            """
            select r.id, r.payer_id, r.country, r.place, r.name, r.share, r.basis, r.starts_on, r.ends_on,
                   n.name as set_by_name, r.set_at
              from tax.rule r
              left join security.name n on n.id = r.set_by
            """;

    private static final String END =
            "update tax.rule set ends_on = ?, ended_by = ?, ended_at = ? where id = ?";

    private static final String APPLIED_AFTER =
            "select 1 as n from tax.withholding where rule_id = ? and on_day > ? limit 1";

    @Inject Sql sql;

    public void add(UUID id, UUID payer, TaxTerms terms, UUID by, Instant at) {
        sql.change(
                ADD,
                id,
                payer,
                terms.country(),
                terms.place(),
                terms.name(),
                terms.share(),
                terms.basis(),
                terms.startsOn(),
                by,
                at);
    }

    public Optional<TaxRule> find(UUID rule) {
        return sql.first(SELECT + " where r.id = ?", TaxRows::read, rule);
    }

    /** By country and place, those that hold last first. */
    public List<TaxRule> of(UUID payer) {
        return sql.rows(
                SELECT
                        + " where r.payer_id = ? order by r.country, r.place, r.starts_on desc, r.id",
                TaxRows::read,
                payer);
    }

    public void end(UUID rule, LocalDate endsOn, UUID by, Instant at) {
        sql.change(END, endsOn, by, at, rule);
    }

    public boolean isAppliedAfter(UUID rule, LocalDate day) {
        return sql.first(APPLIED_AFTER, row -> rule, rule, day).isPresent();
    }

    private static TaxRule read(Row row) throws SQLException {
        var terms =
                new TaxTerms(
                        row.text("country"),
                        (int) row.number("place"),
                        row.text("name"),
                        row.decimal("share"),
                        TaxBasis.valueOf(row.text("basis")),
                        row.date("starts_on"));
        return new TaxRule(
                row.uuid("id"),
                row.uuid("payer_id"),
                terms,
                row.date("ends_on"),
                row.text("set_by_name"),
                row.instant("set_at"));
    }
}
