package org.honorarium.ledger;

import static org.honorarium.ledger.entity.TransferCode.ANNOTATION_ACCEPTED;
import static org.honorarium.ledger.entity.TransferCode.PAYOUT_REJECTED;
import static org.honorarium.ledger.entity.TransferCode.PAYOUT_RELEASED;
import static org.honorarium.ledger.entity.TransferCode.PAYOUT_RETURNED;
import static org.honorarium.ledger.entity.TransferCode.PAYOUT_SETTLED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.honorarium.ledger.Books.Promise;
import org.honorarium.ledger.Books.Wish;
import org.honorarium.ledger.entity.AccountKey;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/**
 * What one seed does: people earn, payouts are promised, released, answered and called off, orders
 * come twice, and now and then somebody asks for nonsense. The same seed does the same at the same
 * instant.
 */
final class RandomSteps {

    private static final List<String> CURRENCIES = List.of("USD", "JPY");
    private static final List<AccountType> OWN =
            Stream.of(AccountType.values())
                    .filter(type -> !type.name().startsWith("ANNOTATOR_"))
                    .toList();
    private static final List<AccountType> ANNOTATORS =
            Stream.of(AccountType.values())
                    .filter(type -> type.name().startsWith("ANNOTATOR_"))
                    .toList();

    private final Random random;
    private final Instant at;
    private final List<UUID> books;
    private final List<UUID> annotators;
    private final List<Wish> wished = new ArrayList<>();
    private final List<Promise> promised = new ArrayList<>();

    RandomSteps(long seed, Instant at) {
        this.random = new Random(seed);
        this.at = at;
        this.books = List.of(id(), id());
        this.annotators = List.of(id(), id(), id());
    }

    List<UUID> books() {
        return books;
    }

    Step next() {
        int chance = random.nextInt(100);
        if (chance < 32) {
            return posting("earn", () -> moved(AccountType.ANNOTATION_COST, ANNOTATION_ACCEPTED));
        }
        if (chance < 46) {
            return promise();
        }
        if (chance < 58) {
            return release();
        }
        if (chance < 66) {
            return callOff();
        }
        if (chance < 76) {
            return answer();
        }
        if (chance < 88) {
            return again();
        }
        return posting("anything", this::anything);
    }

    private Step posting(String name, Supplier<Wish> maker) {
        var wishes = Stream.generate(maker).limit(random.nextInt(4)).toList();
        wished.addAll(wishes);
        return new Step(name + " " + wishes, books -> books.post(wishes));
    }

    private Step promise() {
        var promises =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(n -> new Promise(id(), account(some(books)), amount()))
                        .toList();
        promised.addAll(promises);
        return new Step("reserve " + promises, books -> books.reserve(promises));
    }

    /** As a release does it: the promise goes and the money with it, both or neither. */
    private Step release() {
        if (promised.isEmpty()) {
            return promise();
        }
        var promise = some(promised);
        var account = promise.account();
        var clearing =
                AccountKey.own(AccountType.PAYOUT_CLEARING, account.book(), account.currency());
        var wish =
                wish(account, clearing, promise.minor(), account.currency(), PAYOUT_RELEASED)
                        .of(random.nextInt(10) == 0 ? amount() : promise.minor());
        wished.add(wish);
        return new Step(
                "release " + promise + " by " + wish,
                books -> {
                    books.callOff(List.of(promise.id()));
                    books.post(List.of(wish));
                });
    }

    private Step callOff() {
        var ids =
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(n -> promised.isEmpty() ? id() : some(promised).id())
                        .toList();
        return new Step("call off " + ids, books -> books.callOff(ids));
    }

    /** What the bank says of a payout that was released, whether or not it said so before. */
    private Step answer() {
        var released = wished.stream().filter(wish -> wish.code() == PAYOUT_RELEASED).toList();
        if (released.isEmpty()) {
            return promise();
        }
        var of = some(released);
        var bank = AccountKey.own(AccountType.BANK, of.debit().book(), of.currency());
        var wish =
                switch (random.nextInt(3)) {
                    case 0 -> wish(of.credit(), bank, of.minor(), of.currency(), PAYOUT_SETTLED);
                    case 1 ->
                            wish(
                                    of.credit(),
                                    of.debit(),
                                    of.minor(),
                                    of.currency(),
                                    PAYOUT_REJECTED);
                    default -> wish(bank, of.debit(), of.minor(), of.currency(), PAYOUT_RETURNED);
                };
        wished.add(wish);
        return new Step("answer " + wish, books -> books.post(List.of(wish)));
    }

    /** An order or promise that came before, the same or changed, beside a new one or itself. */
    private Step again() {
        if (wished.isEmpty() || random.nextInt(5) == 0) {
            var promises = promised.isEmpty() ? List.<Promise>of() : List.of(some(promised));
            return new Step("reserve again " + promises, books -> books.reserve(promises));
        }
        var before = some(wished);
        var again = random.nextInt(3) == 0 ? before.of(before.minor() + 1) : before;
        var wishes =
                switch (random.nextInt(6)) {
                    case 0 -> List.of(again, again);
                    case 1 -> List.of(anything(), again);
                    case 2 -> List.of(before, again);
                    default -> List.of(again);
                };
        return new Step("again " + wishes, books -> books.post(wishes));
    }

    private Wish moved(AccountType from, TransferCode code) {
        var to = account(some(books));
        return wish(
                AccountKey.own(from, to.book(), to.currency()), to, amount(), to.currency(), code);
    }

    private Wish anything() {
        var book = some(books);
        var debit = account(book);
        var credit = random.nextInt(4) == 0 ? debit : account(book);
        var currency = random.nextInt(6) == 0 ? some(CURRENCIES) : debit.currency();
        if (!credit.currency().equals(currency) && random.nextInt(4) != 0) {
            credit = new AccountKey(credit.type(), credit.book(), credit.holder(), currency);
        }
        return wish(debit, credit, amount(), currency, some(List.of(TransferCode.values())));
    }

    private Wish wish(
            AccountKey debit, AccountKey credit, long minor, String currency, TransferCode code) {
        return new Wish(id(), debit, credit, minor, currency, code, id(), at);
    }

    /** Mostly one that can refuse. */
    private AccountKey account(UUID book) {
        return random.nextInt(5) == 0
                ? AccountKey.own(some(OWN), book, some(CURRENCIES))
                : new AccountKey(some(ANNOTATORS), book, some(annotators), some(CURRENCIES));
    }

    /** Small enough that accounts are often emptied, and sometimes no amount at all. */
    private long amount() {
        return random.nextInt(30) == 0 ? -random.nextInt(3) : 1 + random.nextInt(500);
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** As {@code Ids} makes them, from our own chance. */
    private UUID id() {
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL),
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** One thing that is asked, in words for whoever looks for a failure. */
    record Step(String words, Consumer<Books> asks) {}
}
