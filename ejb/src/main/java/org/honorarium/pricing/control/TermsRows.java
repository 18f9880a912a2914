package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.Offer;
import org.honorarium.pricing.entity.Quote;

/** The terms of quotes, as they were locked. */
@Dependent
public class TermsRows {

    // The budgets that pay for it are held first, and nothing is added without room in them.
    private static final String ADD =
            """
            with room as (select pricing.without_room(?, ?) as missing),
            terms as (
                insert into pricing.terms (assignment_id, version_id, version, project_id, annotator_id, quoted_at,
                       certain_minor, maximum_minor, currency, tax_included, paid_by, inputs, lines)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), %s
                  from room where missing is null
                returning assignment_id)
            insert into pricing.quote (id, amount_minor, certain_minor, currency)
            select assignment_id, ?, ?::bigint, ? from terms
            """
                    .formatted(Lines.JSON);

    private static final String FIND =
            """
            select t.version_id, t.version, t.quoted_at, t.certain_minor, t.maximum_minor, t.currency,
                   t.tax_included, t.paid_by, %s
              from pricing.terms t
             where t.assignment_id = ?
            """
                    .formatted(Lines.COLUMNS);

    @Inject Sql sql;

    /** Says whether there was room for it in the budgets that pay for it. */
    public boolean add(UUID assignment, Offer offer, Quote quote, Inputs inputs) {
        var head =
                Stream.of(
                        offer.project(),
                        quote.maximum().minor(),
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
                        List.copyOf(inputs.facts().values()));
        var price =
                Stream.of(
                        quote.maximum().minor(),
                        quote.isCertain() ? null : quote.certain().minor(),
                        quote.maximum().currency());
        var all = Stream.of(head, Lines.parameters(quote.lines()), price);
        return sql.change(ADD, all.flatMap(one -> one).toArray()) > 0;
    }

    public Optional<Quote> find(UUID assignment) {
        return sql.first(
                FIND,
                row ->
                        new Quote(
                                row.money("certain_minor", "currency"),
                                row.money("maximum_minor", "currency"),
                                Lines.read(row),
                                row.date("paid_by"),
                                row.uuid("version_id"),
                                Math.toIntExact(row.number("version")),
                                row.yes("tax_included"),
                                row.instant("quoted_at")),
                assignment);
    }
}
