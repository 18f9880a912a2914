package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.HandedFile;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Payment files and what became of them, as rows. */
@Dependent
public class HandoverRows {

    private static final String SELECT =
            """
            select f.file_id, f.run_id, f.payer_id, n.name as payer_name, f.currency, f.message_id, f.payments,
                   f.total_minor, f.written_at, h.outcome, h.decided_at, w.name as decided_by_name,
                   p.id as proposal_id
              from files.handed f
              join payers.name n on n.payer_id = f.payer_id
              left join banking.handover h on h.file_id = f.file_id
              left join security.name w on w.id = h.decided_by
              left join banking.proposal p on p.file_id = f.file_id and p.decided_at is null
            """;

    private static final String MATCHING =
            """
             where (? = '' or f.payer_id::text = ?)
               and (? = '' or coalesce(h.outcome, 'WAITING') = ?)
            """;

    private static final String COUNT =
            """
            select count(*) as n
              from files.handed f left join banking.handover h on h.file_id = f.file_id
            """;

    private static final String ADD =
            """
            insert into banking.handover (file_id, run_id, payer_id, currency, outcome, decided_by, decided_at,
                                          proposal_id)
            select file_id, run_id, payer_id, currency, ?, ?, ?, ?::uuid from files.handed where file_id = ?
            """;

    private static final String PAYOUTS = "select payout_id from files.place where file_id = ?";

    private static final Map<String, String> COLUMNS =
            Map.of("writtenAt", "f.written_at", "total", "f.total_minor", "payments", "f.payments");

    @Inject Sql sql;

    public Optional<HandedFile> find(UUID file) {
        return sql.first(SELECT + " where f.file_id = ?", HandoverRows::read, file);
    }

    public Optional<HandedFile> named(UUID payer, String messageId) {
        return sql.first(
                SELECT + " where f.payer_id = ? and f.message_id = ?",
                HandoverRows::read,
                payer,
                messageId);
    }

    /** What is paid by a file. */
    public List<UUID> payouts(UUID file) {
        return sql.rows(PAYOUTS, row -> row.uuid("payout_id"), file);
    }

    public void add(UUID file, String outcome, UUID by, Instant now, UUID proposal) {
        sql.change(ADD, outcome, by, now, proposal, file);
    }

    /** The latest first, unless asked otherwise. Filters by payer (its id) and outcome. */
    public Page<HandedFile> page(PageRequest request) {
        var payer = request.filter("payer");
        var outcome = request.filter("outcome");
        long total =
                sql.one(COUNT + MATCHING, row -> row.number("n"), payer, payer, outcome, outcome);
        var order =
                request.sort().isEmpty()
                        ? " order by f.written_at desc, f.file_id"
                        : request.orderBy(COLUMNS, "f.file_id");
        return new Page<>(
                sql.rows(
                        SELECT + MATCHING + order + " offset ? limit ?",
                        HandoverRows::read,
                        payer,
                        payer,
                        outcome,
                        outcome,
                        request.first(),
                        request.size()),
                total);
    }

    private static HandedFile read(Row row) throws SQLException {
        return new HandedFile(
                row.uuid("file_id"),
                row.uuid("run_id"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.text("currency"),
                row.text("message_id"),
                row.number("payments"),
                row.money("total_minor", "currency"),
                row.instant("written_at"),
                row.text("outcome"),
                row.instant("decided_at"),
                row.text("decided_by_name"),
                row.uuid("proposal_id"));
    }
}
