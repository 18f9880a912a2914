package org.honorarium.barriers.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.barriers.entity.BarrierException;
import org.honorarium.barriers.entity.Decision;
import org.honorarium.barriers.entity.ExceptionTerms;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Exceptions: asked for, decided. */
@Dependent
public class ExceptionRows {

    private static final String FROM =
            """
              from barriers.barrier_exception e
              left join annotators.reference g on g.id = e.person_id
              left join security.name n on n.id = e.person_id
              left join clients.name c on c.client_id = e.client_id
              left join security.name a on a.id = e.asked_by
              left join security.name d on d.id = e.decided_by
            """;

    private static final String SELECT =
            """
            select e.id, e.person_id, coalesce(g.reference, n.name) as person_name, e.client_id,
                   c.name as client_name, e.until, e.reason, e.asked_by, a.name as asked_by_name, e.asked_at,
                   e.decision, d.name as decided_by_name, e.decided_at, e.ended_at, e.end_reason
            """
                    + FROM;

    private static final String MATCHING =
            " where (? = '' or coalesce(e.decision, 'WAITING') = ?)"
                    + " and (? = '' or e.client_id::text = ?) and (? = '' or e.person_id::text = ?)";

    private static final String ORDER = " order by e.decision is not null, e.asked_at desc, e.id";

    private static final String PERSON =
            """
            select 1 as n where exists (select from annotators.reference where id = ?)
                             or exists (select from security.name where id = ?)
            """;

    private static final String CALLED =
            """
            select id from annotators.reference where reference = ?
            union all
            select id from security.name where name = ?
            """;

    private static final String ASK =
            """
            insert into barriers.barrier_exception (id, person_id, client_id, until, reason, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE =
            """
            update barriers.barrier_exception set decision = ?, decided_by = ?, decided_at = ?
             where id = ? and decision is null
            """;

    private static final String END =
            """
            update barriers.barrier_exception set ended_by = ?, ended_at = ?, end_reason = ?
             where id = ? and ended_at is null
            """;

    @Inject Sql sql;

    /** What waits first, then the latest. Filters by decision (or WAITING), client and person. */
    public Page<BarrierException> page(PageRequest request) {
        var decision = request.filter("decision");
        var client = request.filter("client");
        var person = request.filter("person");
        var rows =
                sql.rows(
                        SELECT + MATCHING + ORDER + " limit ? offset ?",
                        ExceptionRows::read,
                        decision,
                        decision,
                        client,
                        client,
                        person,
                        person,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n" + FROM + MATCHING,
                        row -> row.number("n"),
                        decision,
                        decision,
                        client,
                        client,
                        person,
                        person);
        return new Page<>(rows, total);
    }

    public Optional<BarrierException> find(UUID id) {
        return sql.first(SELECT + " where e.id = ?", ExceptionRows::read, id);
    }

    public boolean isPerson(UUID person) {
        return sql.first(PERSON, row -> person, person, person).isPresent();
    }

    /** By an annotator's reference, or the name of a user or a program. */
    public Optional<UUID> called(String name) {
        return sql.first(CALLED, row -> row.uuid("id"), name, name);
    }

    public void ask(UUID id, ExceptionTerms terms, UUID by, Instant at) {
        sql.change(ASK, id, terms.person(), terms.client(), terms.until(), terms.reason(), by, at);
    }

    public void decide(UUID id, Decision decision, UUID by, Instant at) {
        sql.change(DECIDE, decision, by, at, id);
    }

    public void end(UUID id, String reason, UUID by, Instant at) {
        sql.change(END, by, at, reason, id);
    }

    private static BarrierException read(Row row) throws SQLException {
        var decision = row.text("decision");
        return new BarrierException(
                row.uuid("id"),
                new ExceptionTerms(
                        row.uuid("person_id"),
                        row.uuid("client_id"),
                        row.date("until"),
                        row.text("reason")),
                row.text("person_name"),
                row.text("client_name"),
                row.uuid("asked_by"),
                row.text("asked_by_name"),
                row.instant("asked_at"),
                decision == null ? null : Decision.valueOf(decision),
                row.text("decided_by_name"),
                row.instant("decided_at"),
                row.instant("ended_at"),
                row.text("end_reason"));
    }
}
