package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.DuePayout;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.PayoutDecision;

/**
 * What the next night would decide about one annotator's open items, if nothing happened before it.
 * Whose figures did not add up last time waits until a person has looked.
 */
@Dependent
public class NextDecision {

    private static final String DUE =
            """
            select o.payer_id, o.currency, o.amount_minor, coalesce(p.free_minor, 0) as free_minor,
                   coalesce(m.minimum_minor, 0) as minimum_minor,
                   d.bank_account_id is not null as has_account,
                   m.minimum_minor is null or coalesce(l.reason = 'DIFFERENCE', false) as broken
              from (select i.payer_id, i.annotator_id, i.currency, sum(i.amount_minor) as amount_minor
                      from payers.name n
                      join payouts.open_item i on i.payer_id = n.payer_id and i.annotator_id = ?
                     group by 1, 2, 3) o
              left join ledger.payable p on p.book_id = o.payer_id
                    and p.holder_id = o.annotator_id and p.currency = o.currency
              left join annotators.destination d
                     on d.annotator_id = o.annotator_id and d.currency = o.currency
              left join payers.minimum m on m.payer_id = o.payer_id and m.currency = o.currency
              left join lateral (select x.reason
                                   from payouts.decision x
                                   join payouts.run r on r.id = x.run_id
                                  where x.annotator_id = o.annotator_id and x.currency = o.currency
                                    and r.payer_id = o.payer_id
                                  order by r.business_date desc limit 1) l on true
            """;

    @Inject Sql sql;

    public List<Next> of(UUID annotator) {
        return sql.rows(DUE, NextDecision::read, annotator);
    }

    private static Next read(Row row) throws SQLException {
        var amount = row.money("amount_minor", "currency");
        var due =
                new DuePayout(
                        amount,
                        amount,
                        row.money("free_minor", "currency"),
                        row.money("minimum_minor", "currency"),
                        row.yes("has_account"),
                        row.yes("broken"));
        return new Next(row.uuid("payer_id"), amount, PayoutDecision.on(due).hold());
    }

    /** What would be decided about the open items with one payer, in one currency. */
    public record Next(UUID payer, Money amount, Optional<HoldReason> hold) {

        public boolean isOf(UUID wanted, String currency) {
            return payer.equals(wanted) && amount.currency().equals(currency);
        }
    }
}
