package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.Reservation;
import org.honorarium.payouts.entity.Payout;
import org.honorarium.payouts.entity.Portion;
import org.honorarium.payouts.entity.Run;

/**
 * What a portion decided to pay becomes payouts. Their ids are derived from payer, business date,
 * annotator and currency: the same night done again gives the same ids.
 */
@Dependent
public class Reserving {

    private static final String PAYOUTS =
            """
            insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,
                                        bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at,
                                        debts_minor, rate_id, exchanged_minor, exchanged_currency, tax_minor)
            select n.id, d.run_id, d.annotator_id, ?, d.amount_minor, d.currency, d.items,
                   d.bank_account_id, replace(n.id::text, '-', ''), ids.uetr(n.name), 'RESERVED', ?, ?,
                   d.debts_minor, d.rate_id, d.exchanged_minor, d.exchanged_currency, d.tax_minor
              from payouts.decision d
             cross join lateral (select concat_ws('/', 'payout', ?, ?, d.annotator_id, d.currency, 1) as name) k
             cross join lateral (select k.name, ids.derived(?, k.name) as id) n
             where d.run_id = ? and d.annotator_id between ? and ? and d.outcome = 'PAY'
            """;

    private static final String MOVE =
            """
            with moved as (
                delete from payouts.open_item o
                 using payouts.payout p
                 where p.run_id = ? and p.annotator_id between ? and ?
                   and o.payer_id = p.payer_id and o.annotator_id = p.annotator_id
                   and o.currency = p.currency and o.earned_at <= ?
                returning p.id as payout_id, o.earning_id, o.amount_minor, o.earned_at)
            insert into payouts.payout_line (payout_id, earning_id, amount_minor, earned_at)
            select payout_id, earning_id, amount_minor, earned_at from moved
            """;

    private static final String RESERVED =
            PayoutRows.COLUMNS + " where p.run_id = ? and p.annotator_id between ? and ?";

    @Inject Sql sql;

    public void makePayouts(Run run, Portion portion, Instant now) {
        sql.change(
                PAYOUTS,
                run.payer(),
                now,
                now,
                run.payer(),
                run.businessDate().toString(),
                run.cutOff(),
                run.id(),
                portion.first(),
                portion.last());
    }

    public void moveItems(Run run, Portion portion) {
        sql.change(MOVE, run.id(), portion.first(), portion.last(), run.cutOff());
    }

    /** What the portion reserved, as it stands. */
    public List<Payout> reserved(Run run, Portion portion) {
        return sql.rows(RESERVED, PayoutRows::read, run.id(), portion.first(), portion.last());
    }

    /**
     * What is promised of the payees' accounts: a payout's whole amount, debts and tax included.
     */
    public static List<Reservation> promises(List<Payout> payouts) {
        return payouts.stream()
                .map(payout -> new Reservation(payout.id(), payout.payable(), payout.amount()))
                .toList();
    }
}
