package org.honorarium.earnings.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.earnings.entity.HourlyRate;
import org.honorarium.earnings.entity.Hours;
import org.honorarium.earnings.entity.HoursState;
import org.honorarium.earnings.entity.HoursTerms;
import org.honorarium.money.entity.Money;

/** Paid hours. */
@Dependent
public class HoursRows {

    private static final String ADD =
            """
            insert into earnings.hours (id, annotator_id, project_id, day, minutes, purpose, hourly_minor,
                                        amount_minor, currency, sent_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SENT')
            """;

    private static final String DECIDE =
            """
            update earnings.hours
               set state = ?, decided_by = ?, decided_at = ?, reason = nullif(?, ''), earning_id = ?::uuid
             where id = ?
            """;

    private static final String FROM =
            """
              from earnings.hours h
              left join annotators.reference g on g.id = h.annotator_id
              left join projects.name p on p.project_id = h.project_id
              left join security.name n on n.id = h.decided_by
            """;

    private static final String SELECT =
            """
            select h.id, h.annotator_id, coalesce(g.reference, '') as reference, h.project_id,
                   coalesce(p.name, '') as project, h.day, h.minutes, h.purpose, h.hourly_minor, h.amount_minor,
                   h.currency, h.state, h.sent_at, coalesce(n.name, '') as decided_by_name, h.decided_at,
                   coalesce(h.reason, '') as reason, h.earning_id
            """
                    + FROM;

    private static final String MATCHING =
            """
             where (h.project_id = ?::uuid or h.annotator_id = ?::uuid) and (? = '' or h.state = ?)
               and (? = '' or position(lower(?) in lower(g.reference)) > 0)
            """;

    private static final String ENTERED =
            """
            select coalesce(sum(minutes), 0) as n from earnings.hours
             where annotator_id = ? and day = ? and state in ('SENT', 'APPROVED')
            """;

    @Inject Sql sql;

    public void add(
            UUID id, UUID annotator, HoursTerms terms, HourlyRate rate, Money amount, Instant at) {
        sql.change(
                ADD,
                id,
                annotator,
                terms.project(),
                terms.day(),
                terms.minutes(),
                terms.purpose(),
                rate.hourly().minor(),
                amount.minor(),
                amount.currency(),
                at);
    }

    /**
     * @param earning null unless they are approved
     */
    public void decide(
            UUID id, HoursState state, UUID by, Instant at, String reason, UUID earning) {
        sql.change(DECIDE, state, by, at, reason, earning, id);
    }

    public Optional<Hours> find(UUID id) {
        return sql.first(SELECT + " where h.id = ?", HoursRows::read, id);
    }

    /** Nobody else decides about them until the transaction ends. */
    public Optional<Hours> lock(UUID id) {
        return sql.first(SELECT + " where h.id = ? for update of h", HoursRows::read, id);
    }

    /** How many minutes of a day are entered, in all projects. */
    public long entered(UUID annotator, LocalDate day) {
        return sql.one(ENTERED, row -> row.number("n"), annotator, day);
    }

    /**
     * Those that wait first, then the latest. Filters by state and by a part of the reference.
     *
     * @param project null for all of an annotator
     * @param annotator null for all of a project
     */
    public Page<Hours> of(UUID project, UUID annotator, PageRequest request) {
        var state = request.filter("state");
        var reference = request.filter("annotator");
        var rows =
                sql.rows(
                        SELECT
                                + MATCHING
                                + " order by h.state <> 'SENT', h.day desc, h.id limit ? offset ?",
                        HoursRows::read,
                        project,
                        annotator,
                        state,
                        state,
                        reference,
                        reference,
                        request.size(),
                        request.first());
        long total =
                sql.one(
                        "select count(*) as n " + FROM + MATCHING,
                        row -> row.number("n"),
                        project,
                        annotator,
                        state,
                        state,
                        reference,
                        reference);
        return new Page<>(rows, total);
    }

    private static Hours read(Row row) throws SQLException {
        return new Hours(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("project"),
                new HoursTerms(
                        row.uuid("project_id"),
                        row.date("day"),
                        Math.toIntExact(row.number("minutes")),
                        row.text("purpose")),
                row.money("hourly_minor", "currency"),
                row.money("amount_minor", "currency"),
                HoursState.valueOf(row.text("state")),
                row.instant("sent_at"),
                row.text("decided_by_name"),
                row.instant("decided_at"),
                row.text("reason"),
                row.uuid("earning_id"));
    }
}
