package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.barriers.entity.BarrierChange;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeOrigin;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Changes of barriers: asked for, decided. */
@Dependent
public class ChangeRows {

    private static final String FROM =
            """
              from barriers.barrier_change c
              left join clients.name l on l.client_id = c.left_id
              left join clients.name r on r.client_id = c.right_id
              left join security.name a on a.id = c.asked_by
              left join security.name d on d.id = c.decided_by
            """;

    private static final String SELECT =
            """
            select c.id, c.kind, c.origin, c.left_id, l.name as left_name, c.right_id, r.name as right_name,
                   c.cooling_days, c.reason, c.asked_by, a.name as asked_by_name, c.asked_at,
                   c.decision, d.name as decided_by_name, c.decided_at
            """
                    + FROM;

    private static final String MATCHING =
            " where (? = '' or coalesce(c.decision, 'WAITING') = ?)"
                    + " and (? = '' or ? in (c.left_id::text, c.right_id::text))";

    private static final String ORDER = " order by c.decision is not null, c.asked_at desc, c.id";

    private static final String WAITING =
            SELECT + " where c.left_id = ? and c.right_id = ? and c.decision is null";

    private static final String REFUSED =
            """
            select distinct left_id, right_id from barriers.barrier_change
             where origin = 'OWNERSHIP' and decision = 'REFUSED'
            """;

    private static final String ASK =
            """
            insert into barriers.barrier_change
                (id, kind, origin, left_id, right_id, cooling_days, reason, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE =
            """
            update barriers.barrier_change set decision = ?, decided_by = ?, decided_at = ?
             where id = ? and decision is null
            """;

    @Inject Sql sql;

    /** What waits first, then the latest. Filters by decision (or WAITING) and client. */
    public Page<BarrierChange> page(PageRequest request) {
        var decision = request.filter("decision");
        var client = request.filter("client");
        var rows =
                sql.rows(
                        SELECT + MATCHING + ORDER + " limit ? offset ?",
                        ChangeRows::read,
                        decision,
                        decision,
                        client,
                        client,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n" + FROM + MATCHING,
                        row -> row.number("n"),
                        decision,
                        decision,
                        client,
                        client);
        return new Page<>(rows, total);
    }

    public Optional<BarrierChange> find(UUID id) {
        return sql.first(SELECT + " where c.id = ?", ChangeRows::read, id);
    }

    public Optional<BarrierChange> waiting(Sides sides) {
        return sql.first(WAITING, ChangeRows::read, sides.left(), sides.right());
    }

    /** What followed from ownership and was not wanted. */
    public Set<Sides> refused() {
        return sql
                .rows(REFUSED, row -> new Sides(row.uuid("left_id"), row.uuid("right_id")))
                .stream()
                .collect(Collectors.toSet());
    }

    public void ask(UUID id, ChangeOrigin origin, ChangeTerms terms, UUID by, Instant at) {
        sql.change(
                ASK,
                id,
                terms.kind(),
                origin,
                terms.sides().left(),
                terms.sides().right(),
                terms.coolingDays(),
                terms.reason(),
                by,
                at);
    }

    public void decide(UUID id, Decision decision, UUID by, Instant at) {
        sql.change(DECIDE, decision, by, at, id);
    }

    private static BarrierChange read(Row row) throws SQLException {
        var decision = row.text("decision");
        return new BarrierChange(
                row.uuid("id"),
                ChangeOrigin.valueOf(row.text("origin")),
                new ChangeTerms(
                        ChangeKind.valueOf(row.text("kind")),
                        new Sides(row.uuid("left_id"), row.uuid("right_id")),
                        Math.toIntExact(row.number("cooling_days")),
                        row.text("reason")),
                row.text("left_name"),
                row.text("right_name"),
                row.uuid("asked_by"),
                row.text("asked_by_name"),
                row.instant("asked_at"),
                decision == null ? null : Decision.valueOf(decision),
                row.text("decided_by_name"),
                row.instant("decided_at"));
    }
}
