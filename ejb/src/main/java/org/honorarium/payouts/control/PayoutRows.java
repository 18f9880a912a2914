package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.PayoutState;

/** Payouts as rows, and what happens to them after the night. */
@Dependent
public class PayoutRows {

    private static final String LOCK =
            """
            select id, run_id, annotator_id, payer_id, amount_minor, currency, state
              from payouts.payout where id = ? for update
            """;

    private static final String RELEASE =
            """
            update payouts.payout set state = 'RELEASED', changed_at = ?
             where run_id = ? and state = 'RESERVED'
            returning id, payer_id, annotator_id, amount_minor, currency,
                      ids.derived(?, concat_ws('/', 'released', id)) as transfer_id
            """;

    private static final String FILED =
            """
            update payouts.payout set state = 'FILED', changed_at = ?
             where run_id = ? and currency = ? and state = 'RELEASED'
            """;

    private static final String CANCEL =
            """
            update payouts.payout set state = 'CANCELLED', cancel_reason = ?, changed_at = ? where id = ?
            """;

    @Inject Sql sql;

    public Optional<Payout> lock(UUID payout) {
        return sql.first(
                LOCK,
                row ->
                        new Payout(
                                row.uuid("id"),
                                row.uuid("run_id"),
                                row.uuid("annotator_id"),
                                row.uuid("payer_id"),
                                row.money("amount_minor", "currency"),
                                PayoutState.valueOf(row.text("state"))),
                payout);
    }

    /** Releases all reserved payouts of a run; the orders to the ledger come back. */
    public List<TransferOrder> release(UUID run, Instant now) {
        return sql.rows(
                RELEASE,
                row -> {
                    var amount = row.money("amount_minor", "currency");
                    var payer = row.uuid("payer_id");
                    return new TransferOrder(
                            row.uuid("transfer_id"),
                            AccountKey.payable(payer, row.uuid("annotator_id"), amount.currency()),
                            AccountKey.own(AccountType.PAYOUT_CLEARING, payer, amount.currency()),
                            amount,
                            TransferCode.PAYOUT_RELEASED,
                            row.uuid("id"),
                            now);
                },
                now,
                run,
                now);
    }

    public int filed(UUID run, String currency, Instant now) {
        return sql.change(FILED, now, run, currency);
    }

    /** Calls a payout off. Its items are opened again by {@link Reopening}. */
    public void cancel(UUID payout, String reason, Instant now) {
        sql.change(CANCEL, reason, now, payout);
    }
}
