package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** What proves that payouts were settled, or came back. */
@Dependent
public class Proofs {

    private static final String SETTLED =
            """
            insert into banking.settlement (payout_id, line_id, settled_at)
            select p, l, ?::timestamptz from unnest(?::uuid[], ?::uuid[]) n (p, l)
            """;

    private static final String REVERSED =
            """
            insert into banking.reversal (payout_id, line_id, reason_code, reversed_at)
            select p, l, c, ?::timestamptz from unnest(?::uuid[], ?::uuid[], ?::text[]) n (p, l, c)
            """;

    private static final String SETTLED_BY_PERSONS =
            "insert into banking.settlement (payout_id, proposal_id, settled_at) values (?, ?, ?)";

    private static final String REVERSED_BY_PERSONS =
            """
            insert into banking.reversal (payout_id, proposal_id, reason_code, reversed_at)
            values (?, ?, '', ?)
            """;

    @Inject Sql sql;

    public void settled(List<UUID> payouts, List<UUID> lines, Instant now) {
        sql.change(SETTLED, now, payouts, lines);
    }

    public void reversed(List<UUID> payouts, List<UUID> lines, List<String> codes, Instant now) {
        sql.change(REVERSED, now, payouts, lines, codes);
    }

    public void settledByPersons(UUID payout, UUID proposal, Instant now) {
        sql.change(SETTLED_BY_PERSONS, payout, proposal, now);
    }

    public void reversedByPersons(UUID payout, UUID proposal, Instant now) {
        sql.change(REVERSED_BY_PERSONS, payout, proposal, now);
    }
}
