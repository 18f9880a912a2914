package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.Proposal;
import org.honorarium.banking.entity.ProposalKind;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** What one person proposes and another decides, as rows. */
@Dependent
public class ProposalRows {

    private static final String SELECT =
            """
            select p.id, p.payer_id, p.kind, p.file_id, p.line_id, p.payout_id, p.reason, p.proposed_by,
                   w.name as proposed_by_name, p.proposed_at, p.decided_at, coalesce(p.confirmed, false) as confirmed
              from banking.proposal p
              left join security.name w on w.id = p.proposed_by
            """;

    private static final String ADD =
            """
            insert into banking.proposal (id, payer_id, kind, file_id, line_id, payout_id, reason, proposed_by,
                                          proposed_at)
            values (?, ?, ?, ?::uuid, ?::uuid, ?::uuid, ?, ?, ?)
            """;

    private static final String DECIDE =
            "update banking.proposal set decided_by = ?, decided_at = ?, confirmed = ? where id = ?";

    private static final String RESOLVE =
            "update banking.line set proposal_id = ?, resolved_at = ? where id = ?";

    private static final String WAITING =
            """
             where p.decided_at is null
               and (p.file_id = ?::uuid or p.line_id = ?::uuid or p.payout_id = ?::uuid)
            """;

    @Inject Sql sql;

    public void add(Proposal one) {
        sql.change(
                ADD,
                one.id(),
                one.payer(),
                one.kind(),
                one.file(),
                one.line(),
                one.payout(),
                one.reason(),
                one.proposedBy(),
                one.proposedAt());
    }

    public void decide(UUID proposal, UUID by, Instant now, boolean confirmed) {
        sql.change(DECIDE, by, now, confirmed, proposal);
    }

    public void resolve(UUID line, UUID proposal, Instant now) {
        sql.change(RESOLVE, proposal, now, line);
    }

    public Optional<Proposal> find(UUID proposal) {
        return sql.first(SELECT + " where p.id = ?", ProposalRows::read, proposal);
    }

    /** What waits about one of these. */
    public Optional<Proposal> waiting(UUID file, UUID line, UUID payout) {
        return sql.first(SELECT + WAITING, ProposalRows::read, file, line, payout);
    }

    /** What waits for a second person, the oldest first. */
    public Page<Proposal> open(PageRequest request) {
        var where = " where p.decided_at is null";
        long total =
                sql.one(
                        "select count(*) as n from banking.proposal p" + where,
                        row -> row.number("n"));
        return new Page<>(
                sql.rows(
                        SELECT + where + " order by p.id offset ? limit ?",
                        ProposalRows::read,
                        Asked.after(request)),
                total);
    }

    private static Proposal read(Row row) throws SQLException {
        return new Proposal(
                row.uuid("id"),
                row.uuid("payer_id"),
                ProposalKind.valueOf(row.text("kind")),
                row.uuid("file_id"),
                row.uuid("line_id"),
                row.uuid("payout_id"),
                row.text("reason"),
                row.uuid("proposed_by"),
                row.text("proposed_by_name"),
                row.instant("proposed_at"),
                row.instant("decided_at"),
                row.yes("confirmed"));
    }
}
