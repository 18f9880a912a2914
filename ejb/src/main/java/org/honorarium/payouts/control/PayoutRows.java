package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutAmounts;
import org.honorarium.payouts.entity.PayoutState;

/** Payouts as rows, and what happens to them after the night. */
@Dependent
public class PayoutRows {

    static final String COLUMNS =
            """
            select p.id, p.run_id, p.annotator_id, p.payer_id, p.amount_minor, p.currency, p.debts_minor,
                   p.exchanged_minor, p.tax_minor, p.paid_currency, p.state
              from payouts.payout p
            """;

    private static final String LOCK = COLUMNS + " where p.id = ? for update";

    private static final String RELEASE =
            """
            update payouts.payout p set state = 'RELEASED', changed_at = ?
             where p.run_id = ? and p.state = 'RESERVED'
            returning p.id, p.run_id, p.annotator_id, p.payer_id, p.amount_minor, p.currency, p.debts_minor,
                      p.exchanged_minor, p.tax_minor, p.paid_currency, p.state
            """;

    private static final String FILED =
            """
            update payouts.payout set state = 'FILED', changed_at = ?
             where run_id = ? and paid_currency = ? and state = 'RELEASED'
            """;

    private static final String CANCEL =
            """
            update payouts.payout set state = 'CANCELLED', cancel_reason = ?, changed_at = ? where id = ?
            """;

    @Inject Sql sql;

    public Optional<Payout> lock(UUID payout) {
        return sql.first(LOCK, PayoutRows::read, payout);
    }

    /** Releases all reserved payouts of a run, and says which. */
    public List<Payout> release(UUID run, Instant now) {
        return sql.rows(RELEASE, PayoutRows::read, now, run);
    }

    static Payout read(Row row) throws SQLException {
        return new Payout(
                row.uuid("id"),
                row.uuid("run_id"),
                row.uuid("annotator_id"),
                row.uuid("payer_id"),
                amounts(row),
                PayoutState.valueOf(row.text("state")));
    }

    static PayoutAmounts amounts(Row row) throws SQLException {
        return new PayoutAmounts(
                row.money("amount_minor", "currency"),
                row.money("debts_minor", "currency"),
                row.money("exchanged_minor", "paid_currency"),
                row.money("tax_minor", "paid_currency"));
    }

    public int filed(UUID run, String currency, Instant now) {
        return sql.change(FILED, now, run, currency);
    }

    /** Calls a payout off. Its items are opened again by {@link Reopening}. */
    public void cancel(UUID payout, String reason, Instant now) {
        sql.change(CANCEL, reason, now, payout);
    }
}
