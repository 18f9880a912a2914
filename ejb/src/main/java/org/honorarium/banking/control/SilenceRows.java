package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.Inquiry;
import org.honorarium.banking.entity.SilentPayout;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.PayoutState;

/** What banks keep silent about, and what was asked. */
@Dependent
public class SilenceRows {

    private static final String SELECT =
            """
            select s.payout_id, s.payer_id, n.name as payer_name, g.reference, s.amount_minor, s.currency,
                   s.end_to_end_id, s.state, s.file_id, s.sent_at,
                   extract(day from ?::timestamptz - s.sent_at)::bigint as age_days,
                   i.asked, i.note, i.asked_at, p.id as proposal_id
              from banking.silence s
              join payers.name n on n.payer_id = s.payer_id
              left join annotators.reference g on g.id = s.annotator_id
              left join lateral (
                   select count(*) over () as asked, q.note, q.asked_at
                     from banking.inquiry q where q.payout_id = s.payout_id
                    order by q.id desc limit 1) i on true
              left join banking.proposal p on p.payout_id = s.payout_id and p.decided_at is null
            """;

    private static final String MATCHING =
            " where (? = '' or s.payer_id::text = ?) and (? = '' or s.state = ?)";

    private static final String ADD =
            """
            insert into banking.inquiry (id, payout_id, note, asked_by, asked_at) values (?, ?, ?, ?, ?)
                on conflict (id) do nothing
            """;

    private static final String INQUIRIES =
            """
            select q.id, q.payout_id, q.note, coalesce(w.name, '') as asked_by_name, q.asked_at
              from banking.inquiry q left join security.name w on w.id = q.asked_by
             where q.payout_id = ? order by q.id desc
            """;

    private static final String OVERDUE =
            """
            select payout_id from banking.silence
             where payer_id = ? and currency = ? and state = 'SENT' and sent_at < ?
             order by payout_id
            """;

    private static final Map<String, String> COLUMNS =
            Map.of("sentAt", "s.sent_at", "amount", "s.amount_minor", "reference", "g.reference");

    @Inject Sql sql;

    /** The oldest first, unless asked otherwise. */
    public Page<SilentPayout> page(PageRequest request, Instant now) {
        var payer = request.filter("payer");
        var state = request.filter("state");
        long total =
                sql.one(
                        "select count(*) as n from banking.silence s" + MATCHING,
                        row -> row.number("n"),
                        payer,
                        payer,
                        state,
                        state);
        var order =
                request.sort().isEmpty()
                        ? " order by s.sent_at, s.payout_id"
                        : request.orderBy(COLUMNS, "s.payout_id");
        return new Page<>(
                sql.rows(
                        SELECT + MATCHING + order + " offset ? limit ?",
                        SilenceRows::read,
                        Asked.after(request, now, payer, payer, state, state)),
                total);
    }

    public Optional<SilentPayout> find(UUID payout, Instant now) {
        return sql.first(SELECT + " where s.payout_id = ?", SilenceRows::read, now, payout);
    }

    public boolean ask(UUID id, UUID payout, String note, UUID by, Instant now) {
        return sql.change(ADD, id, payout, note, by, now) == 1;
    }

    /** The latest first. */
    public List<Inquiry> inquiries(UUID payout) {
        return sql.rows(
                INQUIRIES,
                row ->
                        new Inquiry(
                                row.uuid("id"),
                                row.uuid("payout_id"),
                                row.text("note"),
                                row.text("asked_by_name"),
                                row.instant("asked_at")),
                payout);
    }

    public List<UUID> overdue(UUID payer, String currency, Instant before) {
        return sql.rows(OVERDUE, row -> row.uuid("payout_id"), payer, currency, before);
    }

    private static SilentPayout read(Row row) throws SQLException {
        return new SilentPayout(
                row.uuid("payout_id"),
                row.uuid("payer_id"),
                row.text("payer_name"),
                row.text("reference"),
                row.money("amount_minor", "currency"),
                row.text("end_to_end_id"),
                PayoutState.valueOf(row.text("state")),
                row.uuid("file_id"),
                row.instant("sent_at"),
                row.number("age_days"),
                row.number("asked"),
                row.text("note"),
                row.instant("asked_at"),
                row.uuid("proposal_id"));
    }
}
