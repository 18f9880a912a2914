package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.departures.entity.Unfound;

/** What left before a restore and is not found again, and what two people said of it, as rows. */
@Dependent
public class UnfoundRows {

    private static final String SELECT =
            """
            select u.end_to_end_id, n.name as payer, coalesce(a.reference, '') as annotator, u.run_id, u.message_id,
                   u.left_at, u.left_minor, u.found_minor, u.currency, g.reason, g.proposed_by, g.confirmed_by
              from payers.name n
             cross join lateral departures.unfound(n.payer_id) u
              left join lateral departures.unfound_payee(n.payer_id) p on p.end_to_end_id = u.end_to_end_id
              left join annotators.residence a on a.annotator_id = p.annotator_id
              left join departures.let_go g on g.end_to_end_id = u.end_to_end_id
            """;

    private static final String LATEST_FIRST =
            " order by g.confirmed_by is not null, u.left_at desc, u.end_to_end_id limit 200";

    private static final String PROPOSE =
            """
            insert into departures.let_go (end_to_end_id, reason, proposed_by, proposed_at)
            select g.payment, ?, ?, ? from unnest(?::text[]) as g (payment)
                on conflict (end_to_end_id) do update
               set reason = excluded.reason, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
             where departures.let_go.confirmed_by is null
            """;

    private static final String CONFIRM =
            """
            update departures.let_go set confirmed_by = ?, confirmed_at = ?
             where end_to_end_id = any(?::text[]) and confirmed_by is null
            """;

    @Inject Sql sql;

    /** Those that still hold somebody first. */
    public List<Unfound> all() {
        return sql.rows(SELECT + LATEST_FIRST, UnfoundRows::read);
    }

    public List<Unfound> find(Collection<String> payments) {
        return sql.rows(
                SELECT + " where u.end_to_end_id = any(?::text[]) order by u.end_to_end_id",
                UnfoundRows::read,
                payments);
    }

    public void propose(Collection<String> payments, String reason, UUID by, Instant now) {
        sql.change(PROPOSE, reason, by, now, payments);
    }

    public void confirm(Collection<String> payments, UUID by, Instant now) {
        sql.change(CONFIRM, by, now, payments);
    }

    private static Unfound read(Row row) throws SQLException {
        return new Unfound(
                row.text("end_to_end_id"),
                row.text("payer"),
                row.text("annotator"),
                row.uuid("run_id"),
                row.text("message_id"),
                row.instant("left_at"),
                row.money("left_minor", "currency"),
                row.money("found_minor", "currency"),
                row.text("reason"),
                row.uuid("proposed_by"),
                row.uuid("confirmed_by"));
    }
}
