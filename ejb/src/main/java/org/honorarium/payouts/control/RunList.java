package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.RunRow;
import org.honorarium.payouts.entity.Sum;

/** Runs with the names of who is in them, page by page. */
@Dependent
public class RunList {

    private static final String SELECT =
            """
            select r.id, r.payer_id, r.business_date, r.cut_off, r.state, r.started_by, r.started_at,
                   r.ended_at, r.released_by, r.released_at,
                   p.name as payer, s.name as starter, e.name as releaser,
                   (select count(*) from payouts.decision d
                     where d.run_id = r.id and d.reason is not null) as holds
              from payouts.run r
              join payers.name p on p.payer_id = r.payer_id
              left join security.name s on s.id = r.started_by
              left join security.name e on e.id = r.released_by
            """;

    private static final String MATCHING =
            " where (? = '' or r.payer_id::text = ?) and (? = '' or r.state = ?)";

    private static final String COUNT = "select count(*) as n from payouts.run r";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "businessDate",
                    "r.business_date",
                    "payer",
                    "p.name",
                    "state",
                    "r.state",
                    "startedAt",
                    "r.started_at");

    @Inject Sql sql;
    @Inject RunTotals totals;

    public Page<RunRow> page(PageRequest request) {
        var payer = request.filter("payer");
        var state = request.filter("state");
        Object[] asked = {payer, payer, state, state};
        long total = sql.one(COUNT + MATCHING, row -> row.number("n"), asked);
        var rows =
                sql.rows(
                        SELECT + MATCHING + order(request) + " offset ? limit ?",
                        RunList::read,
                        PageParameters.after(request, asked));
        return new Page<>(withTotals(rows), total);
    }

    public Optional<RunRow> find(UUID run) {
        var rows = sql.rows(SELECT + " where r.id = ?", RunList::read, run);
        return withTotals(rows).stream().findFirst();
    }

    /** The latest first, unless asked otherwise. */
    private static String order(PageRequest request) {
        return request.sort().isEmpty()
                ? " order by r.business_date desc, r.id"
                : request.orderBy(COLUMNS, "r.id");
    }

    private List<RunRow> withTotals(List<RunRow> rows) {
        var sums = totals.payouts(rows.stream().map(row -> row.run().id()).toList());
        return rows.stream()
                .map(row -> with(row, sums.getOrDefault(row.run().id(), List.of())))
                .toList();
    }

    private static RunRow with(RunRow row, List<Sum> sums) {
        return new RunRow(
                row.run(), row.payer(), row.startedBy(), row.releasedBy(), sums, row.holds());
    }

    private static RunRow read(Row row) throws SQLException {
        return new RunRow(
                RunRows.read(row),
                row.text("payer"),
                row.text("starter"),
                row.text("releaser"),
                List.of(),
                row.number("holds"));
    }
}
