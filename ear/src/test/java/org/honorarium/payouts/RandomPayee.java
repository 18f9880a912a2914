package org.honorarium.payouts;

import static org.honorarium.house.Database.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.honorarium.exchange.entity.Exchange;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.DuePayout;
import org.honorarium.payouts.entity.Standing;

/**
 * Somebody who earned in up to three currencies, has an account in none, one or two of those that
 * the payer pays in, and perhaps lives in Japan, where the law says until when they are paid.
 */
final class RandomPayee {

    static final Set<String> PAID = Set.of("USD", "JPY");

    private static final List<String> EARNED = List.of("USD", "JPY", "NOK", "SEK", "EUR");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Sixty days with the first, and ten days before the last. */
    private static final int PAID_AFTER = 60 - 1 - 10;

    private final UUID annotator;
    private final Instant cutOff;
    private final Set<String> accounts;
    private final boolean inJapan;
    private final boolean broken;
    private final RandomStanding standing;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param known whether a register knows them: nobody else has an account, or stands anyhow
     */
    RandomPayee(Random random, UUID annotator, boolean known, Instant cutOff) {
        this.annotator = annotator;
        this.cutOff = cutOff;
        accounts =
                known
                        ? List.of(Set.of("USD"), Set.of("JPY"), PAID).get(random.nextInt(3))
                        : Set.of();
        inJapan = known && random.nextInt(3) == 0;
        broken = random.nextInt(30) == 0;
        standing = known ? new RandomStanding(random) : null;
        var earned = new ArrayList<>(EARNED);
        if (random.nextInt(4) > 0) {
            // The payer does not pay in it, and there is no rate.
            earned.remove("EUR");
        }
        Collections.shuffle(earned, random);
        earned.subList(0, 1 + random.nextInt(3))
                .forEach(currency -> parts.add(part(random, currency)));
    }

    private Part part(Random random, String currency) {
        var due = prices(random, currency);
        var late = prices(random, currency);
        var all = sum(due, currency).plus(sum(late, currency));
        boolean right = random.nextInt(10) > 0;
        var free = right ? all : new Money(random.nextInt(400), currency);
        boolean old = random.nextInt(3) > 0;
        // The law wants paid what is older than one of these days.
        var received = cutOff.minus(Duration.ofHours(24 * 45 + random.nextInt(24 * 16)));
        return new Part(currency, due, late, free, old ? Optional.of(received) : Optional.empty());
    }

    private static List<Money> prices(Random random, String currency) {
        int most = currency.equals("NOK") || currency.equals("SEK") ? 2_000 : 200;
        return random.ints(random.nextInt(4), 1, most)
                .mapToObj(minor -> new Money(minor, currency))
                .toList();
    }

    private static Money sum(List<Money> prices, String currency) {
        return prices.stream().reduce(Money.zero(currency), Money::plus);
    }

    UUID annotator() {
        return annotator;
    }

    boolean isKnown() {
        return standing != null;
    }

    /** What a night finds of them, one for each currency in which something is due. */
    List<DuePayout> dues(Rates rates) {
        return parts.stream()
                .filter(part -> !part.due().isEmpty())
                .map(part -> due(part, rates))
                .toList();
    }

    private DuePayout due(Part part, Rates rates) {
        var amount = sum(part.due(), part.currency());
        var account = account(part.currency(), rates);
        var rate =
                account.filter(one -> !one.equals(part.currency()))
                        .map(one -> rates.between(part.currency(), one).orElseThrow());
        var paid = account.orElse(part.currency());
        var rest =
                rate.map(one -> new Exchange(part.currency(), paid, one.rate()).change(amount))
                        .orElse(amount);
        return new DuePayout(
                amount,
                amount.plus(sum(part.late(), part.currency())),
                part.free(),
                rest,
                new Money(100, paid),
                account.isPresent(),
                rate.filter(Rates.Rate::isOld).isPresent(),
                // In a currency in which the payer has no account nothing can be right.
                broken || !PAID.contains(paid),
                standing == null
                        ? Standing.CLEAR
                        : standing.at(cutOff, account.orElse(""), paid, mustBePaid(part)));
    }

    /** The currency of the account that it goes to: the same, or their own, or the first. */
    private Optional<String> account(String currency, Rates rates) {
        if (accounts.contains(currency)) {
            return Optional.of(currency);
        }
        var own = inJapan ? "JPY" : "USD";
        return accounts.stream()
                .filter(one -> rates.between(currency, one).isPresent())
                .min(
                        Comparator.comparing((String one) -> !one.equals(own))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private boolean mustBePaid(Part part) {
        return inJapan
                && part.received()
                        .filter(
                                one ->
                                        !one.atZone(TOKYO)
                                                .toLocalDate()
                                                .plusDays(PAID_AFTER)
                                                .isAfter(cutOff.atZone(TOKYO).toLocalDate()))
                        .isPresent();
    }

    void write(Connection connection, UUID payer, UUID otherPayer, UUID run, AskedFirst first)
            throws SQLException {
        if (inJapan) {
            change(
                    connection,
                    "update annotators.annotator set country = 'JP', currency = 'JPY' where id = ?",
                    annotator);
        }
        accounts(connection);
        for (var part : parts) {
            part.write(connection, annotator, payer, cutOff);
        }
        if (broken) {
            change(
                    connection,
                    "insert into payouts.difference values (?, ?, 'ACCEPT', '', now())",
                    run,
                    annotator);
        }
        if (standing != null) {
            standing.write(connection, annotator, payer, otherPayer, first);
        }
    }

    /** The register knows one in dollars of everybody. */
    private void accounts(Connection connection) throws SQLException {
        var yen = "jsonb_build_object('currency', 'JPY', 'kind', 'JP_ORDINARY'";
        if (accounts.equals(PAID)) {
            change(
                    connection,
                    "insert into annotators.bank_account select (jsonb_populate_record(b, "
                            + yen
                            + ", 'id', gen_random_uuid()))).* from annotators.bank_account b where annotator_id = ?",
                    annotator);
        } else if (accounts.contains("JPY")) {
            change(
                    connection,
                    "update annotators.bank_account set currency = 'JPY', kind = 'JP_ORDINARY'"
                            + " where annotator_id = ?",
                    annotator);
        }
    }

    /**
     * What they earned in one currency.
     *
     * @param due earned until the cut-off
     * @param late earned after it
     * @param free what the ledger says is owed
     * @param received when the first of it was received, if not just before the cut-off
     */
    private record Part(
            String currency,
            List<Money> due,
            List<Money> late,
            Money free,
            Optional<Instant> received) {

        void write(Connection connection, UUID annotator, UUID payer, Instant cutOff)
                throws SQLException {
            for (int n = 0; n < due.size(); n++) {
                var price = due.get(n);
                var at = cutOff.minusSeconds(price.minor() - 1);
                item(connection, annotator, payer, price, n > 0 ? at : received.orElse(at));
            }
            for (var price : late) {
                item(connection, annotator, payer, price, cutOff.plus(Duration.ofNanos(1000)));
            }
            if (free.isPositive()) {
                account(connection, annotator, payer);
            }
        }

        private static void item(
                Connection connection, UUID annotator, UUID payer, Money price, Instant earnedAt)
                throws SQLException {
            change(
                    connection,
                    "insert into payouts.open_item values (gen_random_uuid(), ?, ?, ?, ?, ?::text::timestamptz)",
                    annotator,
                    payer,
                    price.currency(),
                    price.minor(),
                    earnedAt.toString());
        }

        private void account(Connection connection, UUID annotator, UUID payer)
                throws SQLException {
            change(
                    connection,
                    """
                    insert into ledger.account (id, type, book_id, holder_id, currency)
                    values (gen_random_uuid(), 'ANNOTATOR_PAYABLE', ?, ?, ?)
                    """,
                    payer,
                    annotator,
                    free.currency());
            change(
                    connection,
                    """
                    update ledger.account set credits_minor = ?
                     where book_id = ? and holder_id = ? and currency = ?
                    """,
                    free.minor(),
                    payer,
                    annotator,
                    free.currency());
        }
    }
}
