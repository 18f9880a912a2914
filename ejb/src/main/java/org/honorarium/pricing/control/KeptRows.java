package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.KeptTerms;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.pricing.entity.QuoteLine.Did;

/** Terms of quotes with all that was kept, one after the other. */
@Dependent
public class KeptRows {

    private static final List<String> PARTS =
            List.of("rule", "lookedAt", "asked", "found", "did", "amount", "units", "total");

    private static final String BETWEEN =
            """
            select t.assignment_id, t.version_id, coalesce(q.amount_minor, 0) as amount_minor, t.currency,
                   array(select key from jsonb_each_text(t.inputs) order by key) as names,
                   array(select value from jsonb_each_text(t.inputs) order by key) as values,
                   %s
              from pricing.terms t
              left join pricing.quote q on q.id = t.assignment_id
             where t.quoted_at >= ? and t.quoted_at < ?
             order by t.quoted_at
            """
                    .formatted(
                            String.join(
                                    ", ", PARTS.stream().map(KeptRows::column).toList()));

    @Inject Sql sql;

    public void each(Instant from, Instant until, Consumer<KeptTerms> taker) {
        sql.each(BETWEEN, KeptRows::read, taker, from, until);
    }

    private static String column(String part) {
        return "array(select l.value ->> '%1$s' from jsonb_array_elements(t.lines) with ordinality as l (value, n) order by l.n) as \"line_%1$s\""
                .formatted(part);
    }

    private static KeptTerms read(Row row) throws SQLException {
        var facts = new HashMap<String, String>();
        var values = row.texts("values").iterator();
        row.texts("names").forEach(name -> facts.put(name, values.next()));
        var parts = new ArrayList<List<String>>();
        for (var part : PARTS) {
            parts.add(row.texts("line_" + part));
        }
        var lines =
                Stream.iterate(0, n -> n + 1)
                        .limit(parts.getFirst().size())
                        .map(n -> line(parts.stream().map(part -> part.get(n)).toList()))
                        .toList();
        return new KeptTerms(
                row.uuid("assignment_id"),
                row.uuid("version_id"),
                new Inputs(facts),
                row.money("amount_minor", "currency"),
                lines);
    }

    private static QuoteLine line(List<String> part) {
        return new QuoteLine(
                part.get(0),
                Condition.Kind.valueOf(part.get(1)),
                part.get(2),
                part.get(3),
                Did.valueOf(part.get(4)),
                new BigDecimal(part.get(5)),
                new BigDecimal(part.get(6)),
                new BigDecimal(part.get(7)));
    }
}
