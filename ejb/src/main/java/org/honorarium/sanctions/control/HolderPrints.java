package org.honorarium.sanctions.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/**
 * The prints of account holders' names. What an account says never changes, so they are made once.
 */
@Dependent
public class HolderPrints {

    private static final String MISSING =
            """
            select a.bank_account_id
              from annotators.named_account a
             where a.annotator_id between ? and ?
               and not exists (select from sanctions.holder_print h where h.bank_account_id = a.bank_account_id)
             order by a.annotator_id, a.bank_account_id
             limit ?
            """;

    private static final String PRINT =
            """
            insert into sanctions.holder_print (bank_account_id, annotator_id, print, made_at)
            select g.bank_account_id, a.annotator_id, g.print, ?
              from unnest(?::uuid[], ?::bytea[]) as g (bank_account_id, print)
              join annotators.named_account a on a.bank_account_id = g.bank_account_id
                on conflict do nothing
            """;

    @Inject Sql sql;

    /** Accounts that name their holder, and of which no print was made yet. */
    public List<UUID> missing(UUID first, UUID last, int most) {
        return sql.rows(MISSING, row -> row.uuid("bank_account_id"), first, last, most);
    }

    public void print(List<UUID> accounts, List<byte[]> prints, Instant now) {
        sql.change(PRINT, now, accounts, prints);
    }
}
