package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;

/** All open items of a payer, and all its reserved payouts, by currency. */
@Dependent
public class OpenTotals {

    private static final String OPEN =
            """
            select currency, sum(amount_minor) as amount_minor
              from payouts.open_item where payer_id = ? group by 1
            """;

    // Only a run that is not released yet has reserved payouts.
    private static final String RESERVED =
            """
            select p.currency, sum(p.amount_minor) as amount_minor
              from payouts.run r
              join payouts.payout p on p.run_id = r.id and p.state = 'RESERVED'
             where r.payer_id = ? and r.state in ('RUNNING', 'RESERVED', 'UNPROVED')
             group by 1
            """;

    // What reserved payouts take stays owed until they are released.
    private static final String DEBTS =
            """
            select m.currency, sum(m.amount_minor)::bigint as amount_minor
              from (select currency, left_minor as amount_minor from debts.owing where payer_id = ?
                    union all
                    select p.currency, p.debts_minor
                      from payouts.run r
                      join payouts.payout p on p.run_id = r.id and p.state = 'RESERVED'
                     where r.payer_id = ? and r.state in ('RUNNING', 'RESERVED', 'UNPROVED')) m
             group by 1
            """;

    @Inject Sql sql;

    public Map<String, Money> open(UUID payer) {
        return sums(OPEN, payer);
    }

    public Map<String, Money> reserved(UUID payer) {
        return sums(RESERVED, payer);
    }

    /** What annotators owe, by their debts. */
    public Map<String, Money> debts(UUID payer) {
        return sums(DEBTS, payer, payer);
    }

    private Map<String, Money> sums(String statement, Object... payer) {
        var sums = new HashMap<String, Money>();
        sql.each(
                statement,
                row -> row.money("amount_minor", "currency"),
                amount -> sums.put(amount.currency(), amount),
                payer);
        return sums;
    }
}
