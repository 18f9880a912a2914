package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.BankStep;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutState;

/** Payouts that stand in payment files, as rows. */
@Dependent
public class BankedRows {

    // In the order of their ids, so that two answers at once never wait for each other in a circle.
    private static final String LOCK =
            PayoutRows.COLUMNS + " where p.id = any (?::uuid[]) order by p.id for update";

    private static final String IN_STATE =
            """
            select id from payouts.payout
             where id = any (?::uuid[]) and state = any (?::text[])
             order by id
            """;

    private static final String MOVE =
            """
            update payouts.payout set state = ?, changed_at = ?
             where id = any (?::uuid[]) and state = any (?::text[])
            """;

    @Inject Sql sql;

    public List<Payout> lock(Collection<UUID> payouts) {
        return sql.rows(LOCK, PayoutRows::read, payouts);
    }

    public List<UUID> inState(Collection<UUID> payouts, List<PayoutState> states) {
        return sql.rows(IN_STATE, row -> row.uuid("id"), payouts, names(states));
    }

    public int move(Collection<UUID> payouts, BankStep step, Instant now) {
        return move(payouts, step.from(), step.to(), now);
    }

    public int move(Collection<UUID> payouts, List<PayoutState> from, PayoutState to, Instant now) {
        return sql.change(MOVE, to, now, payouts, names(from));
    }

    private static List<String> names(List<PayoutState> states) {
        return states.stream().map(PayoutState::name).toList();
    }
}
