package org.honorarium.pricing.control;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Row;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.pricing.entity.QuoteLine.Did;

/** The lines of a price as a list of JSON objects, written and read by the database. */
final class Lines {

    /** An expression of the list; its parameters are {@link #parameters}. */
    static final String JSON =
            """
            (select jsonb_agg(jsonb_build_object('rule', l.rule, 'lookedAt', l.looked_at, 'asked', l.asked,
                    'found', l.found, 'did', l.did, 'amount', l.amount, 'units', l.units, 'total', l.total)
                    order by l.place)
               from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                           ?::text[]) with ordinality
                 as l (rule, looked_at, asked, found, did, amount, units, total, place))
            """;

    private static final List<String> PARTS =
            List.of("rule", "lookedAt", "asked", "found", "did", "amount", "units", "total");

    /** Columns with the parts of all lines of a table {@code t}, to be read by {@link #read}. */
    static final String COLUMNS = String.join(", ", PARTS.stream().map(Lines::column).toList());

    // Whatever stands there: what is compared may have been spoiled.
    private static final String TEXTS =
            """
            array(select concat_ws('|', %1$s)
                    from jsonb_array_elements(case jsonb_typeof(%2$s.lines) when 'array' then %2$s.lines else '[]' end)
                         with ordinality as l (value, n)
                   order by l.n)\
            """;

    private Lines() {}

    /** An expression of all lines of this table as texts, each as {@link QuoteLine#text} says. */
    static String texts(String table) {
        var parts = PARTS.stream().map("coalesce(l.value ->> '%s', '')"::formatted).toList();
        return TEXTS.formatted(String.join(", ", parts), table);
    }

    static Stream<Object> parameters(List<QuoteLine> lines) {
        return Stream.of(
                all(lines, QuoteLine::rule),
                all(lines, line -> line.lookedAt().name()),
                all(lines, QuoteLine::asked),
                all(lines, QuoteLine::found),
                all(lines, line -> line.did().name()),
                all(lines, line -> line.amount().toPlainString()),
                all(lines, line -> line.units().toPlainString()),
                all(lines, line -> line.total().toPlainString()));
    }

    static List<QuoteLine> read(Row row) throws SQLException {
        var rules = row.texts("line_rule");
        var lookedAt = row.texts("line_lookedAt");
        var asked = row.texts("line_asked");
        var found = row.texts("line_found");
        var did = row.texts("line_did");
        var amounts = row.texts("line_amount");
        var units = row.texts("line_units");
        var totals = row.texts("line_total");
        return IntStream.range(0, rules.size())
                .mapToObj(
                        n ->
                                new QuoteLine(
                                        rules.get(n),
                                        Condition.Kind.valueOf(lookedAt.get(n)),
                                        asked.get(n),
                                        found.get(n),
                                        Did.valueOf(did.get(n)),
                                        new BigDecimal(amounts.get(n)),
                                        new BigDecimal(units.get(n)),
                                        new BigDecimal(totals.get(n))))
                .toList();
    }

    private static List<String> all(List<QuoteLine> lines, Function<QuoteLine, String> part) {
        return lines.stream().map(part).toList();
    }

    private static String column(String part) {
        return """
        array(select l.value ->> '%1$s' from jsonb_array_elements(t.lines) with ordinality as l (value, n)
               order by l.n) as "line_%1$s"\
        """
                .formatted(part);
    }
}
