package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** Accounts whose country is not known, but those into whose files payments are being written. */
@Dependent
public class OldAccounts {

    private static final String AFTER =
            """
            select c.bank_account_id
              from annotators.country_unknown c
             where c.bank_account_id > ?
               and c.bank_account_id not in (
                   select p.bank_account_id from payouts.run r join payouts.payout p on p.run_id = r.id
                    where r.state = 'RELEASED' and p.bank_account_id is not null)
             order by c.bank_account_id
             limit ?
            """;

    @Inject Sql sql;

    public List<UUID> after(UUID account, int most) {
        return sql.rows(AFTER, row -> row.uuid("bank_account_id"), account, most);
    }
}
