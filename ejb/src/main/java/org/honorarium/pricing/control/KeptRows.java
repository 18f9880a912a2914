package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.KeptTerms;

/** Terms of quotes with all that was kept. */
@Dependent
public class KeptRows {

    private static final String KEPT =
            """
            select t.assignment_id, t.version_id, coalesce(q.amount_minor, 0) as amount_minor,
                   coalesce(q.certain_minor, q.amount_minor, 0) as certain_minor, t.currency,
                   array(select key from jsonb_each_text(t.inputs) order by key) as names,
                   array(select value from jsonb_each_text(t.inputs) order by key) as values,
                   s.worked_seconds, s.accuracy, coalesce(s.as_submitted, false) as as_submitted,
                   s.amount_minor as settled_minor, %s as lines, %s as settled_lines
              from pricing.terms t
              left join pricing.quote q on q.id = t.assignment_id
              left join pricing.settlement s on s.assignment_id = t.assignment_id
            """
                    .formatted(Lines.texts("t"), Lines.texts("s"));

    private static final String BETWEEN =
            KEPT + " where t.quoted_at >= ? and t.quoted_at < ? order by t.quoted_at";

    private static final String OF = KEPT + " where t.assignment_id = any (?::uuid[])";

    @Inject Sql sql;

    /** One after the other, without keeping them. */
    public void each(Instant from, Instant until, Consumer<KeptTerms> taker) {
        sql.each(BETWEEN, KeptRows::read, taker, from, until);
    }

    public List<KeptTerms> of(Collection<UUID> assignments) {
        return sql.rows(OF, KeptRows::read, assignments);
    }

    private static KeptTerms read(Row row) throws SQLException {
        var facts = new HashMap<String, String>();
        var values = row.texts("values").iterator();
        row.texts("names").forEach(name -> facts.put(name, values.next()));
        return new KeptTerms(
                row.uuid("assignment_id"),
                row.uuid("version_id"),
                new Inputs(facts),
                row.money("amount_minor", "currency"),
                row.money("certain_minor", "currency"),
                row.texts("lines"),
                settled(row));
    }

    private static Optional<KeptTerms.Settled> settled(Row row) throws SQLException {
        return row.has("settled_minor")
                ? Optional.of(
                        new KeptTerms.Settled(
                                SettlementRows.worked(row),
                                row.money("settled_minor", "currency"),
                                row.texts("settled_lines")))
                : Optional.empty();
    }
}
