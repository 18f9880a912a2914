package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.pricing.entity.QuoteLine.Did;

/** The terms of quotes, as they were locked. */
@Dependent
public class TermsRows {

    private static final String ADD =
            """
            insert into pricing.terms (assignment_id, version_id, version, project_id, annotator_id, quoted_at,
                   certain_minor, maximum_minor, currency, tax_included, paid_by, inputs, lines)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]),
                   (select jsonb_agg(jsonb_build_object('rule', l.rule, 'lookedAt', l.looked_at, 'asked', l.asked,
                           'found', l.found, 'did', l.did, 'amount', l.amount, 'units', l.units, 'total', l.total)
                           order by l.place)
                      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                  ?::text[]) with ordinality
                        as l (rule, looked_at, asked, found, did, amount, units, total, place))
            """;

    private static final String PRICE =
            "insert into pricing.quote (id, amount_minor, currency) values (?, ?, ?)";

    private static final String FIND =
            """
            select version_id, version, quoted_at, certain_minor, maximum_minor, currency, tax_included, paid_by
              from pricing.terms
             where assignment_id = ?
            """;

    private static final String LINES =
            """
            select l.value ->> 'rule' as rule, l.value ->> 'lookedAt' as looked_at, l.value ->> 'asked' as asked,
                   l.value ->> 'found' as found, l.value ->> 'did' as did, l.value ->> 'amount' as amount,
                   l.value ->> 'units' as units, l.value ->> 'total' as total
              from pricing.terms t, jsonb_array_elements(t.lines) with ordinality as l (value, place)
             where t.assignment_id = ?
             order by l.place
            """;

    private static final String INPUTS =
            """
            select key, value from pricing.terms t, jsonb_each_text(t.inputs)
             where t.assignment_id = ?
            """;

    @Inject Sql sql;

    public void add(UUID assignment, Offer offer, Quote quote, Inputs inputs) {
        var lines = quote.lines();
        sql.change(
                ADD,
                assignment,
                quote.cardVersion(),
                quote.version(),
                offer.project(),
                offer.annotator(),
                quote.quotedAt(),
                quote.certain().minor(),
                quote.maximum().minor(),
                quote.maximum().currency(),
                quote.taxIncluded(),
                quote.paidBy(),
                List.copyOf(inputs.facts().keySet()),
                List.copyOf(inputs.facts().values()),
                lines.stream().map(QuoteLine::rule).toList(),
                lines.stream().map(line -> line.lookedAt().name()).toList(),
                lines.stream().map(QuoteLine::asked).toList(),
                lines.stream().map(QuoteLine::found).toList(),
                lines.stream().map(line -> line.did().name()).toList(),
                lines.stream().map(line -> line.amount().toPlainString()).toList(),
                lines.stream().map(line -> line.units().toPlainString()).toList(),
                lines.stream().map(line -> line.total().toPlainString()).toList());
        sql.change(PRICE, assignment, quote.maximum().minor(), quote.maximum().currency());
    }

    public Optional<Quote> find(UUID assignment) {
        return sql.first(
                FIND,
                row ->
                        new Quote(
                                row.money("certain_minor", "currency"),
                                row.money("maximum_minor", "currency"),
                                sql.rows(LINES, TermsRows::line, assignment),
                                row.date("paid_by"),
                                row.uuid("version_id"),
                                Math.toIntExact(row.number("version")),
                                row.yes("tax_included"),
                                row.instant("quoted_at")),
                assignment);
    }

    public Inputs inputs(UUID assignment) {
        Map<String, String> facts = new LinkedHashMap<>();
        sql.rows(INPUTS, row -> facts.put(row.text("key"), row.text("value")), assignment);
        return new Inputs(facts);
    }

    private static QuoteLine line(Row row) throws SQLException {
        return new QuoteLine(
                row.text("rule"),
                Condition.Kind.valueOf(row.text("looked_at")),
                row.text("asked"),
                row.text("found"),
                Did.valueOf(row.text("did")),
                new BigDecimal(row.text("amount")),
                new BigDecimal(row.text("units")),
                new BigDecimal(row.text("total")));
    }
}
