package org.honorarium.ledger.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.LedgerAccount;
import org.honorarium.ledger.entity.TransferOrder;

/** Transfers as rows. A trigger carries them to the balances. */
@Dependent
public class Transfers {

    private static final String ADD =
            """
            insert into ledger.transfer (id, debit_account_id, credit_account_id, amount_minor, currency,
                                         code, subject_id, event_at, recorded_at)
            select o.id, o.debit, o.credit, o.amount, o.currency, o.code, o.subject, o.event_at::timestamptz, ?
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                   o (id, debit, credit, amount, currency, code, subject, event_at)
            """;

    private static final String MADE =
            """
            select concat_ws('/', id, debit_account_id, credit_account_id, amount_minor, currency, code,
                             subject_id, extract(epoch from event_at)) as content, id
              from ledger.transfer where id = any (?::uuid[])
            """;

    @Inject Sql sql;

    /** Those already made, each with its content in one line. */
    public Map<UUID, String> made(Collection<UUID> ids) {
        return sql.rows(MADE, row -> Map.entry(row.uuid("id"), row.text("content")), ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void add(
            List<TransferOrder> orders, Map<AccountKey, LedgerAccount> accounts, Instant now) {
        sql.change(
                ADD,
                now,
                orders.stream().map(TransferOrder::id).toList(),
                orders.stream().map(order -> accounts.get(order.debit()).id()).toList(),
                orders.stream().map(order -> accounts.get(order.credit()).id()).toList(),
                orders.stream().map(order -> order.amount().minor()).toList(),
                orders.stream().map(order -> order.amount().currency()).toList(),
                orders.stream().map(order -> order.code().name()).toList(),
                orders.stream().map(TransferOrder::subject).toList(),
                orders.stream().map(order -> order.eventAt().toString()).toList());
    }

    /** The same line for an order as {@link #made} gives for its transfer. */
    public static String content(TransferOrder order, Map<AccountKey, LedgerAccount> accounts) {
        var at = order.eventAt();
        return String.join(
                "/",
                order.id().toString(),
                accounts.get(order.debit()).id().toString(),
                accounts.get(order.credit()).id().toString(),
                Long.toString(order.amount().minor()),
                order.amount().currency(),
                order.code().name(),
                order.subject().toString(),
                "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000));
    }
}
