package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.boundary.DebtRecoveries;
import org.honorarium.tax.boundary.TaxWithholding;

/**
 * Puts back what payouts took that will not be paid: cancelled, rejected, returned or never handed
 * to the bank. Their lines stay and say when; the earnings are open items again, under their old
 * ids, and come up the next night. What was taken of debts is owed again, and tax is not withheld.
 */
@Dependent
public class Reopening {

    private static final String LINES =
            """
            update payouts.payout_line set reopened_at = ?
             where payout_id = any (?::uuid[]) and reopened_at is null
            """;

    private static final String ITEMS =
            """
            insert into payouts.open_item (earning_id, annotator_id, payer_id, currency, amount_minor, earned_at)
            select l.earning_id, p.annotator_id, p.payer_id, p.currency, l.amount_minor, l.earned_at
              from payouts.payout p join payouts.payout_line l on l.payout_id = p.id
             where p.id = any (?::uuid[])
            """;

    @Inject DebtRecoveries debts;
    @Inject TaxWithholding taxes;
    @Inject Sql sql;

    /** The caller has locked them and has changed their states; each is put back once. */
    public void putBack(Collection<UUID> payouts, Instant now) {
        sql.change(LINES, now, payouts);
        sql.change(ITEMS, payouts);
        debts.putBack(payouts);
        taxes.putBack(payouts);
    }
}
