package org.honorarium.ledger.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TrialBalanceLine;

/** Every account type and currency of a book, summed from the transfers themselves. */
@Dependent
public class TrialBalance {

    private static final String OF_BOOK =
            """
            select a.type, a.currency, count(distinct a.id) as accounts,
                   coalesce(sum(d.amount), 0)::bigint as debits_minor,
                   coalesce(sum(c.amount), 0)::bigint as credits_minor,
                   coalesce(sum(a.reserved_minor), 0)::bigint as reserved_minor
              from ledger.account a
              left join (select debit_account_id, sum(amount_minor) as amount
                           from ledger.transfer group by 1) d on d.debit_account_id = a.id
              left join (select credit_account_id, sum(amount_minor) as amount
                           from ledger.transfer group by 1) c on c.credit_account_id = a.id
             where a.book_id = ?
             group by a.type, a.currency
             order by a.currency, a.type
            """;

    @Inject Sql sql;

    public List<TrialBalanceLine> of(UUID book) {
        return sql.rows(
                OF_BOOK,
                row ->
                        new TrialBalanceLine(
                                AccountType.valueOf(row.text("type")),
                                row.number("accounts"),
                                row.money("debits_minor", "currency"),
                                row.money("credits_minor", "currency"),
                                row.money("reserved_minor", "currency")),
                book);
    }
}
