package org.honorarium.ledger.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.LedgerAccount;
import org.honorarium.ledger.entity.Reservation;

/** Reservations as rows. A trigger carries them to the accounts. */
@Dependent
public class Reservations {

    private static final String ADD =
            """
            insert into ledger.reservation (id, account_id, amount_minor)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[])
            """;

    private static final String TAKE_AWAY =
            "delete from ledger.reservation where id = any (?::uuid[])";

    // In the order in which all others lock them, see Accounts: the trigger would take any.
    private static final String LOCK_ACCOUNTS =
            """
            select a.id
              from ledger.account a
              join ledger.reservation r on r.account_id = a.id
             where r.id = any (?::uuid[])
             order by a.id
               for no key update of a
            """;

    @Inject Sql sql;

    public void add(List<Reservation> reservations, Map<AccountKey, LedgerAccount> accounts) {
        sql.change(
                ADD,
                reservations.stream().map(Reservation::id).toList(),
                reservations.stream().map(one -> accounts.get(one.account()).id()).toList(),
                reservations.stream().map(one -> one.amount().minor()).toList());
    }

    public void lockAccounts(Collection<UUID> ids) {
        sql.rows(LOCK_ACCOUNTS, row -> row.uuid("id"), ids);
    }

    public int takeAway(Collection<UUID> ids) {
        return sql.change(TAKE_AWAY, ids);
    }
}
