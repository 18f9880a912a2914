package org.honorarium.ledger;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.LedgerModel.Sums;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.Reservation;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.ledger.entity.TrialBalanceLine;
import org.honorarium.money.entity.Money;

/**
 * The product's own ledger on one connection to the real database, signed in as the application is.
 * Transactions are the test's.
 */
final class RealLedger implements Books {

    private static final String KEPT =
            """
            select type, book_id, holder_id, currency, debits_minor, credits_minor, reserved_minor
              from ledger.account where book_id = any (?::uuid[])
            """;

    private static final String ADDED_UP =
            """
            select a.type, a.book_id, a.holder_id, a.currency, d.minor as debits_minor,
                   c.minor as credits_minor, r.minor as reserved_minor
              from ledger.account a
             cross join lateral (select coalesce(sum(amount_minor), 0)::bigint as minor
                                   from ledger.transfer where debit_account_id = a.id offset 0) d
             cross join lateral (select coalesce(sum(amount_minor), 0)::bigint as minor
                                   from ledger.transfer where credit_account_id = a.id offset 0) c
             cross join lateral (select coalesce(sum(amount_minor), 0)::bigint as minor
                                   from ledger.reservation where account_id = a.id offset 0) r
             where a.book_id = any (?::uuid[])
            """;

    private final Sql sql;
    private final Ledger ledger;

    RealLedger(Connection connection) throws ReflectiveOperationException, SQLException {
        this.sql = Sql.on(connection);
        this.ledger = (Ledger) made(Ledger.class);
    }

    @Override
    public void post(List<Wish> wishes) {
        ledger.post(wishes.stream().map(RealLedger::order).toList());
    }

    @Override
    public void reserve(List<Promise> promises) {
        ledger.reserve(
                promises.stream()
                        .map(
                                one ->
                                        new Reservation(
                                                one.id(),
                                                one.account(),
                                                new Money(one.minor(), one.account().currency())))
                        .toList());
    }

    @Override
    public void callOff(Collection<UUID> promises) {
        ledger.callOff(promises);
    }

    /** What the accounts say of themselves. */
    Map<AccountKey, Sums> kept(Collection<UUID> books) {
        return sums(KEPT, books);
    }

    /** What transfers and reservations come to. */
    Map<AccountKey, Sums> addedUp(Collection<UUID> books) {
        return sums(ADDED_UP, books);
    }

    List<TrialBalanceLine> trialBalance(UUID book) {
        return ledger.trialBalance(book);
    }

    private Map<AccountKey, Sums> sums(String query, Collection<UUID> books) {
        return sql
                .rows(
                        query,
                        row ->
                                Map.entry(
                                        new AccountKey(
                                                AccountType.valueOf(row.text("type")),
                                                row.uuid("book_id"),
                                                row.uuid("holder_id"),
                                                row.text("currency")),
                                        new Sums(
                                                row.number("debits_minor"),
                                                row.number("credits_minor"),
                                                row.number("reserved_minor"))),
                        books)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TransferOrder order(Wish wish) {
        return new TransferOrder(
                wish.id(),
                wish.debit(),
                wish.credit(),
                new Money(wish.minor(), wish.currency()),
                wish.code(),
                wish.subject(),
                wish.at());
    }

    /** As the container would put it together, on our connection. */
    private Object made(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var object = constructor.newInstance();
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                field.set(object, part(field.getType()));
            }
        }
        return object;
    }

    private Object part(Class<?> type) throws ReflectiveOperationException {
        if (type == Sql.class) {
            return sql;
        }
        return type == Clock.class ? Clock.systemUTC() : made(type);
    }
}
