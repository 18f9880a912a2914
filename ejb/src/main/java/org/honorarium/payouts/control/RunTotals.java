package org.honorarium.payouts.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.HoldSum;
import org.honorarium.payouts.entity.RunFigures;
import org.honorarium.payouts.entity.Sum;

/** What runs pay and hold, added up by currency. */
@Dependent
public class RunTotals {

    private static final String PAYOUTS =
            """
            select run_id, currency, state = 'CANCELLED' as cancelled, count(*) as n,
                   sum(amount_minor) as amount_minor
              from payouts.payout
             where run_id = any (?)
             group by 1, 2, 3
             order by 1, 2, 3
            """;

    private static final String PAID =
            """
            select paid_currency as currency, count(*) as n, sum(paid_minor) as amount_minor
              from payouts.payout
             where run_id = ? and state <> 'CANCELLED'
             group by 1
             order by 1
            """;

    private static final String DECIDED =
            """
            select currency, count(*) as n, sum(amount_minor) as amount_minor
              from payouts.decision
             where run_id = ?
             group by 1
             order by 1
            """;

    private static final String HOLDS =
            """
            select reason, currency, count(*) as n, sum(amount_minor) as amount_minor
              from payouts.decision
             where run_id = ? and reason is not null
             group by 1, 2
            """;

    @Inject Sql sql;

    /** By run; cancelled payouts are left out. */
    public Map<UUID, List<Sum>> payouts(Collection<UUID> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        return sql.rows(PAYOUTS, RunTotals::readPart, runs).stream()
                .filter(part -> !part.cancelled())
                .collect(groupingBy(Part::run, mapping(Part::sum, toList())));
    }

    public RunFigures figures(UUID run) {
        var parts = sql.rows(PAYOUTS, RunTotals::readPart, List.of(run));
        return new RunFigures(
                sql.rows(DECIDED, RunTotals::readSum, run),
                parts.stream().filter(part -> !part.cancelled()).map(Part::sum).toList(),
                sql.rows(PAID, RunTotals::readSum, run),
                parts.stream().filter(Part::cancelled).map(Part::sum).toList(),
                sql.rows(HOLDS, RunTotals::readHold, run).stream()
                        .sorted(HoldSum.FIRST_REASON_FIRST)
                        .toList());
    }

    private static Part readPart(Row row) throws SQLException {
        return new Part(row.uuid("run_id"), row.yes("cancelled"), readSum(row));
    }

    private static HoldSum readHold(Row row) throws SQLException {
        return new HoldSum(HoldReason.valueOf(row.text("reason")), readSum(row));
    }

    private static Sum readSum(Row row) throws SQLException {
        return new Sum(
                row.text("currency"), row.number("n"), row.money("amount_minor", "currency"));
    }

    private record Part(UUID run, boolean cancelled, Sum sum) {}
}
