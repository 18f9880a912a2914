package org.honorarium.ledger.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.FINANCE;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.ledger.control.Accounts;
import org.honorarium.ledger.control.Reservations;
import org.honorarium.ledger.control.Transfers;
import org.honorarium.ledger.control.TrialBalance;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.LedgerAccount;
import org.honorarium.ledger.entity.Reservation;
import org.honorarium.ledger.entity.TransferOrder;
import org.honorarium.ledger.entity.TransferRejected;
import org.honorarium.ledger.entity.TrialBalanceLine;
import org.honorarium.money.entity.Money;

/** The general ledger. All money in the system moves through {@link #post}. */
@Stateless
@Allowed({SYSTEM, OPERATIONS, REVIEWER, FINANCE})
public class Ledger {

    @Inject Accounts accounts;
    @Inject Transfers transfers;
    @Inject Reservations reservations;
    @Inject TrialBalance trialBalance;
    @Inject Clock clock;

    /**
     * Moves money once, all of it or none, opening accounts that are needed for the first time. An
     * order that was carried out before, or stands in the list before, is passed over.
     *
     * @throws TransferRejected if one of the orders cannot be carried out
     */
    public void post(List<TransferOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var keys = keys(orders.stream().flatMap(o -> Stream.of(o.debit(), o.credit())));
        accounts.open(keys, orders.get(0).eventAt());
        var locked = accounts.lock(keys);
        // Only under the locks: two first attempts at one order must not both find nothing.
        var open = notYetMade(orders, locked);
        open.forEach(order -> move(order, locked));
        transfers.add(open, locked, clock.instant());
    }

    /**
     * Promises part of what accounts are owed.
     *
     * @throws TransferRejected if an account is not owed that much
     */
    public void reserve(List<Reservation> promises) {
        var locked = accounts.lock(keys(promises.stream().map(Reservation::account)));
        for (var promise : promises) {
            take(locked, promise.id(), promise.account(), promise.amount().minor());
        }
        reservations.add(promises, locked);
    }

    /** Takes promises away, because they are paid now or called off. */
    public void callOff(Collection<UUID> promises) {
        reservations.lockAccounts(promises);
        if (reservations.takeAway(promises) != promises.size()) {
            throw new IllegalStateException("a reservation was taken away before");
        }
    }

    /** Nobody else moves money of these holders in this book until the transaction ends. */
    public void lockHolders(UUID book, UUID first, UUID last) {
        accounts.lockHolders(book, first, last);
    }

    @Allowed({FINANCE, AUDITOR})
    public List<TrialBalanceLine> trialBalance(UUID book) {
        return trialBalance.of(book);
    }

    private List<TransferOrder> notYetMade(
            List<TransferOrder> orders, Map<AccountKey, LedgerAccount> locked) {
        var made = transfers.made(orders.stream().map(TransferOrder::id).toList());
        var open = new LinkedHashMap<UUID, TransferOrder>();
        for (var order : orders) {
            var content = made.get(order.id());
            boolean isMade = content != null;
            var first = isMade ? null : open.putIfAbsent(order.id(), order);
            if (isMade
                    ? !content.equals(Transfers.content(order, locked))
                    : first != null && !first.equals(order)) {
                throw TransferRejected.existsWithDifferentContent(order.id());
            }
        }
        return List.copyOf(open.values());
    }

    private static void move(TransferOrder order, Map<AccountKey, LedgerAccount> locked) {
        take(locked, order.subject(), order.debit(), order.amount().minor());
        take(locked, order.subject(), order.credit(), -order.amount().minor());
    }

    private static void take(
            Map<AccountKey, LedgerAccount> locked, UUID subject, AccountKey key, long minor) {
        var account = locked.get(key);
        if (account == null) {
            throw TransferRejected.accountNotFound(key);
        }
        var amount = new Money(minor, key.currency());
        if (!account.covers(amount)) {
            throw TransferRejected.exceedsBalance(subject, key, amount);
        }
        locked.put(key, account.after(amount));
    }

    private static Collection<AccountKey> keys(Stream<AccountKey> keys) {
        return keys.collect(HashSet::new, HashSet::add, HashSet::addAll);
    }
}
