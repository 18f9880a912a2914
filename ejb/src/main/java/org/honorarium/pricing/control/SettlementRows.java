package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.pricing.entity.Settlement;
import org.honorarium.pricing.entity.Worked;

/** What measured work came to. */
@Dependent
public class SettlementRows {

    // "offset 0": each quote is looked up by its key, among those that are measured.
    private static final String MEASURED =
            """
            select a.assignment_id
              from pg_temp.accepted a
             cross join lateral (select from pricing.quote q
                                  where q.id = a.assignment_id and q.certain_minor is not null offset 0) q
            """;

    // Looks into an index that has only these.
    private static final String ANY =
            "select exists (select from pricing.quote where certain_minor is not null) as any_at_all";

    private static final String ADD =
            """
            insert into pricing.settlement (assignment_id, worked_seconds, accuracy, as_submitted, amount_minor, currency,
                                            settled_at, lines)
            select ?, ?, ?::numeric, ?, ?, ?, ?, %s
            """
                    .formatted(Lines.JSON);

    private static final String FIND =
            """
            select t.worked_seconds, t.accuracy, coalesce(t.as_submitted, false) as as_submitted, t.amount_minor, t.currency, t.settled_at, %s
              from pricing.settlement t
             where t.assignment_id = ?
            """
                    .formatted(Lines.COLUMNS);

    @Inject Sql sql;

    /** Of what this transaction accepted, what is paid by measure. */
    public List<UUID> measured() {
        return sql.one(ANY, row -> row.yes("any_at_all"))
                ? sql.rows(MEASURED, row -> row.uuid("assignment_id"))
                : List.of();
    }

    public void add(UUID assignment, Settlement settlement) {
        Instant at = settlement.settledAt();
        var head =
                Stream.<Object>of(
                        assignment,
                        settlement.worked().seconds(),
                        settlement.worked().accuracy(),
                        settlement.worked().asSubmitted(),
                        settlement.amount().minor(),
                        settlement.amount().currency(),
                        at);
        sql.change(ADD, Stream.concat(head, Lines.parameters(settlement.lines())).toArray());
    }

    public Optional<Settlement> find(UUID assignment) {
        return sql.first(
                FIND,
                row ->
                        new Settlement(
                                row.money("amount_minor", "currency"),
                                worked(row),
                                Lines.read(row),
                                row.instant("settled_at")),
                assignment);
    }

    /** What was found, of a row with a settlement. */
    static Worked worked(Row row) throws SQLException {
        return new Worked(
                row.number("worked_seconds"), row.decimal("accuracy"), row.yes("as_submitted"));
    }
}
