package org.honorarium.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.ledger.entity.AccountKey;

/**
 * What the ledger is meant to do, in its plainest form: maps in memory, no locks and no SQL. Every
 * step is done on a copy, so that what is refused leaves nothing behind.
 */
final class LedgerModel implements Books {

    static final String NOTHING_REFUSED = "";
    static final String BY_THE_DATABASE = "refused by the database";
    static final String GONE = "taken away before";

    final Map<AccountKey, Sums> accounts;
    final Map<UUID, Wish> transfers;
    final Map<UUID, Promise> promises;

    LedgerModel() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    private LedgerModel(
            Map<AccountKey, Sums> accounts,
            Map<UUID, Wish> transfers,
            Map<UUID, Promise> promises) {
        this.accounts = accounts;
        this.transfers = transfers;
        this.promises = promises;
    }

    LedgerModel copy() {
        return new LedgerModel(
                new HashMap<>(accounts), new HashMap<>(transfers), new HashMap<>(promises));
    }

    @Override
    public void post(List<Wish> wishes) {
        for (var wish : wishes) {
            refuse(wish.minor() <= 0, "ledger/amount-must-be-positive");
            refuse(wish.debit().equals(wish.credit()), "ledger/accounts-must-be-different");
            refuse(!isInOneCurrency(wish), "ledger/currency-must-match");
        }
        var known = new HashMap<>(transfers);
        for (var wish : wishes) {
            var before = known.putIfAbsent(wish.id(), wish);
            refuse(before != null && !before.equals(wish), "ledger/exists-with-different-content");
        }
        var open =
                wishes.stream()
                        .filter(wish -> !transfers.containsKey(wish.id()))
                        .distinct()
                        .toList();
        for (var wish : wishes) {
            accounts.putIfAbsent(wish.debit(), Sums.NONE);
            accounts.putIfAbsent(wish.credit(), Sums.NONE);
        }
        for (var wish : open) {
            take(wish.debit(), wish.minor());
            accounts.merge(wish.debit(), new Sums(wish.minor(), 0, 0), Sums::plus);
            take(wish.credit(), -wish.minor());
            accounts.merge(wish.credit(), new Sums(0, wish.minor(), 0), Sums::plus);
        }
        for (var wish : open) {
            transfers.put(wish.id(), wish);
        }
    }

    @Override
    public void reserve(List<Promise> wished) {
        for (var promise : wished) {
            refuse(promise.minor() <= 0, "ledger/amount-must-be-positive");
            refuse(!isPayable(promise.account()), "ledger/nothing-to-promise");
        }
        for (var promise : wished) {
            refuse(!accounts.containsKey(promise.account()), "ledger/account-not-found");
            take(promise.account(), promise.minor());
            accounts.merge(promise.account(), new Sums(0, 0, promise.minor()), Sums::plus);
        }
        for (var promise : wished) {
            refuse(promises.put(promise.id(), promise) != null, BY_THE_DATABASE);
        }
    }

    @Override
    public void callOff(Collection<UUID> ids) {
        var known = new HashSet<>(ids);
        known.retainAll(promises.keySet());
        refuse(known.size() != ids.size(), GONE);
        for (var id : ids) {
            var promise = promises.remove(id);
            accounts.merge(promise.account(), new Sums(0, 0, -promise.minor()), Sums::plus);
        }
    }

    /** An annotator is owed and never owing, and pays back no more than they owe. */
    private void take(AccountKey key, long debit) {
        long out = sign(key) * debit;
        var sums = accounts.get(key);
        long free = sign(key) * (sums.credits() - sums.debits()) - sums.reserved();
        refuse(out > 0 && out > free, "ledger/exceeds-balance");
    }

    /** What debits do to what may still go out: 1 takes away, -1 adds, 0 never asked. */
    private static long sign(AccountKey key) {
        return isPayable(key) ? 1 : key.type().name().equals("ANNOTATOR_RECEIVABLE") ? -1 : 0;
    }

    private static boolean isPayable(AccountKey key) {
        return key.type().name().equals("ANNOTATOR_PAYABLE");
    }

    static boolean keepsBalance(AccountKey key) {
        return sign(key) != 0;
    }

    private static boolean isInOneCurrency(Wish wish) {
        return wish.debit().currency().equals(wish.currency())
                && wish.credit().currency().equals(wish.currency());
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new Refused(why);
        }
    }

    /** Everything that an account was ever debited and credited, and what of it is promised. */
    record Sums(long debits, long credits, long reserved) {

        static final Sums NONE = new Sums(0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(
                    debits + other.debits, credits + other.credits, reserved + other.reserved);
        }
    }

    /** A refusal of the model, by its code. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String code) {
            super(code);
        }
    }
}
