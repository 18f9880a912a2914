package org.honorarium.ledger.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.LedgerAccount;

/** Accounts by their keys: opened when first needed, locked in one order. */
@Dependent
public class Accounts {

    private static final String OPEN =
            """
            insert into ledger.account (id, type, book_id, holder_id, currency)
            select ids.derived(?, concat_ws('/', 'account', k.type, k.book, k.holder, k.currency)),
                   k.type, k.book, k.holder, k.currency
              from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[]) k (type, book, holder, currency)
             order by k.type, k.book, k.holder, k.currency
                on conflict do nothing
            """;

    // Two postings must never wait for each other in a circle, so the order is always the id's.
    // The house's own accounts cannot refuse and are not locked: all work would queue up on them.
    private static final String LOCK =
            """
            select a.id, a.type, a.book_id, a.holder_id, a.currency,
                   case a.type when 'ANNOTATOR_RECEIVABLE' then a.debits_minor - a.credits_minor
                        else a.credits_minor - a.debits_minor - a.reserved_minor end as free_minor
              from ledger.account a
              join unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[]) k (type, book, holder, currency)
                on a.book_id = k.book and a.holder_id = k.holder and a.currency = k.currency
                   and a.type = k.type
             where a.type in ('ANNOTATOR_PAYABLE', 'ANNOTATOR_RECEIVABLE')
             order by a.id
               for no key update of a
            """;

    private static final String OWN =
            """
            select a.id, a.type, a.book_id, a.holder_id, a.currency, 0 as free_minor
              from ledger.account a
             where a.book_id = any (?::uuid[]) and a.holder_id = a.book_id
            """;

    private static final String LOCK_HOLDERS =
            """
            select a.id
              from ledger.account a
             where a.book_id = ? and a.type = 'ANNOTATOR_PAYABLE' and a.holder_id between ? and ?
             order by a.id
               for no key update
            """;

    @Inject Sql sql;

    public void open(Collection<AccountKey> keys, Instant at) {
        sql.change(
                OPEN,
                at,
                keys.stream().map(AccountKey::type).map(AccountType::name).toList(),
                keys.stream().map(AccountKey::book).toList(),
                keys.stream().map(AccountKey::holder).toList(),
                keys.stream().map(AccountKey::currency).toList());
    }

    public Map<AccountKey, LedgerAccount> lock(Collection<AccountKey> keys) {
        var accounts =
                sql
                        .rows(
                                LOCK,
                                Accounts::read,
                                keys.stream().map(AccountKey::type).map(AccountType::name).toList(),
                                keys.stream().map(AccountKey::book).toList(),
                                keys.stream().map(AccountKey::holder).toList(),
                                keys.stream().map(AccountKey::currency).toList())
                        .stream()
                        .collect(Collectors.toMap(LedgerAccount::key, Function.identity()));
        var books = keys.stream().map(AccountKey::book).distinct().toList();
        sql.each(OWN, Accounts::read, own -> accounts.put(own.key(), own), books);
        return accounts;
    }

    public void lockHolders(UUID book, UUID first, UUID last) {
        sql.rows(LOCK_HOLDERS, row -> row.uuid("id"), book, first, last);
    }

    private static LedgerAccount read(Row row) throws SQLException {
        var key =
                new AccountKey(
                        AccountType.valueOf(row.text("type")),
                        row.uuid("book_id"),
                        row.uuid("holder_id"),
                        row.text("currency"));
        return new LedgerAccount(row.uuid("id"), key, row.money("free_minor", "currency"));
    }
}
