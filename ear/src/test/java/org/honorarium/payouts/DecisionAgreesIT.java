package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payouts.entity.DuePayout;
import org.honorarium.payouts.entity.PayoutDecision;
import org.honorarium.payouts.entity.Standing;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the night decides in SQL, and what {@link PayoutDecision} says in Java, is the same. */
@ArquillianTest
class DecisionAgreesIT {

    private static final int PAYEES = 800;
    private static final Instant CUT_OFF = Instant.parse("2026-03-03T04:00:00Z");
    private static final Money MINIMUM = new Money(100, "USD");

    @Inject SmallHouse house;
    @Inject SmallHouse another;
    @Inject Database database;

    private final UUID run = UUID.randomUUID();

    @Test
    void random_payees_are_decided_the_same() throws Exception {
        long seed = Long.getLong("honorarium.seed", System.nanoTime());
        var report = "random payees of seed " + seed;
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, report);
        another.withAnnotators(0);
        var cases = cases(new Random(seed));
        database.spoil(connection -> write(connection, cases));

        house.night();

        var expected =
                cases.stream()
                        .filter(one -> one.due().amount().isPositive())
                        .collect(Collectors.toMap(Case::annotator, DecisionAgreesIT::expected));
        assertThat(decided()).as(report).isEqualTo(expected);
        assertThat(expected.values())
                .as(report)
                .anyMatch(said -> said.endsWith("PAY"))
                .anyMatch(said -> said.contains("DIFFERENCE"))
                .anyMatch(said -> said.contains("NO_ACCOUNT"))
                .anyMatch(said -> said.contains("BELOW_MINIMUM"))
                .anyMatch(said -> said.contains("SANCTIONS_MATCH"))
                .anyMatch(said -> said.contains("UNDER_REVIEW"))
                .anyMatch(said -> said.contains("TAX_FORM_MISSING"))
                .anyMatch(said -> said.contains("ACCOUNT_RETURNED"))
                .anyMatch(said -> said.contains("PRENOTE"))
                .anyMatch(said -> said.contains("TOWN_NOT_LATIN"))
                .anyMatch(said -> said.contains("PAUSED"))
                .anyMatch(said -> said.contains("NOT_PAY_DAY"))
                .anyMatch(said -> said.contains("BELOW_OWN_MINIMUM"));
    }

    private List<Case> cases(Random random) throws Exception {
        var people = house.withAnnotators(PAYEES);
        var cases = new ArrayList<Case>(PAYEES);
        for (int n = 0; n < PAYEES; n++) {
            // Somebody whom no register knows has no account.
            boolean known = random.nextInt(4) > 0;
            var annotator = known ? people.get(house.reference(n)) : UUID.randomUUID();
            cases.add(oneCase(random, annotator, known));
        }
        return cases;
    }

    private static Case oneCase(Random random, UUID annotator, boolean known) {
        boolean foreign = random.nextInt(10) == 0;
        var currency = foreign ? "EUR" : "USD";
        var due = prices(random, currency);
        var late = prices(random, currency);
        var all = sum(due, currency).plus(sum(late, currency));
        boolean right = random.nextInt(4) > 0;
        var free = right ? all : new Money(random.nextInt(400), currency);
        boolean broken = random.nextInt(10) == 0;
        var standing = known ? new RandomStanding(random, currency) : null;
        return new Case(
                annotator,
                due,
                late,
                broken,
                standing,
                new DuePayout(
                        sum(due, currency),
                        all,
                        free,
                        sum(due, currency),
                        new Money(MINIMUM.minor(), currency),
                        known && !foreign,
                        false,
                        // In a currency in which the payer has no account nothing can be right.
                        broken || foreign,
                        known ? standing.at(CUT_OFF, !foreign) : Standing.CLEAR));
    }

    private static List<Money> prices(Random random, String currency) {
        return random.ints(random.nextInt(4), 1, 120)
                .mapToObj(minor -> new Money(minor, currency))
                .toList();
    }

    private static Money sum(List<Money> prices, String currency) {
        return prices.stream().reduce(Money.zero(currency), Money::plus);
    }

    private void write(Connection connection, List<Case> cases) throws SQLException {
        change(
                connection,
                """
                insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at)
                values (?, ?, ?, ?::text::timestamptz, 'RUNNING', gen_random_uuid(), now())
                """,
                run,
                house.payer,
                SmallHouse.BUSINESS_DATE,
                CUT_OFF.toString());
        change(
                connection,
                "insert into payouts.step select ?, unnest(array['ACCEPT', 'DECIDE', 'PROVE'])",
                run);
        change(connection, "alter table payouts.open_item disable trigger one_place");
        guard(connection, "no force");
        change(
                connection,
                "insert into holds.form_rule values (?, 'US', 'W-9', true, gen_random_uuid(), now())",
                house.payer);
        var first = new AskedFirst(house.payer);
        first.begin(connection);
        for (var one : cases) {
            write(connection, one);
            if (one.standing() != null) {
                one.standing()
                        .write(connection, one.annotator(), house.payer, another.payer, first);
            }
        }
        first.end(connection);
        change(connection, "alter table payouts.open_item enable trigger one_place");
        guard(connection, "force");
    }

    /** Nobody but the annotators themselves could choose for them. */
    private static void guard(Connection connection, String how) throws SQLException {
        for (var table : List.of("hold", "form_rule", "tax_form", "choice", "own_minimum")) {
            change(connection, "alter table holds.%s %s row level security".formatted(table, how));
        }
        change(connection, "alter table annotators.annotator %s row level security".formatted(how));
    }

    private void write(Connection connection, Case one) throws SQLException {
        for (var price : one.items()) {
            item(connection, one, price, CUT_OFF.minusSeconds(price.minor() - 1));
        }
        for (var price : one.later()) {
            item(connection, one, price, CUT_OFF.plus(Duration.ofNanos(1000)));
        }
        if (one.due().free().isPositive()) {
            account(connection, one);
        }
        if (one.broken()) {
            change(
                    connection,
                    "insert into payouts.difference values (?, ?, 'ACCEPT', '', now())",
                    run,
                    one.annotator());
        }
    }

    private void item(Connection connection, Case one, Money price, Instant earnedAt)
            throws SQLException {
        change(
                connection,
                "insert into payouts.open_item values (gen_random_uuid(), ?, ?, ?, ?, ?::text::timestamptz)",
                one.annotator(),
                house.payer,
                price.currency(),
                price.minor(),
                earnedAt.toString());
    }

    private void account(Connection connection, Case one) throws SQLException {
        var free = one.due().free();
        change(
                connection,
                """
                insert into ledger.account (id, type, book_id, holder_id, currency)
                values (gen_random_uuid(), 'ANNOTATOR_PAYABLE', ?, ?, ?)
                """,
                house.payer,
                one.annotator(),
                free.currency());
        change(
                connection,
                "update ledger.account set credits_minor = ? where book_id = ? and holder_id = ?",
                free.minor(),
                house.payer,
                one.annotator());
    }

    private static String expected(Case one) {
        var decision = PayoutDecision.on(one.due());
        var outcome = decision.hold().map(reason -> "HOLD " + reason).orElse("PAY");
        return "%s %s".formatted(one.due().amount().minor(), outcome);
    }

    private Map<UUID, String> decided() throws SQLException {
        return database
                .texts(
                        """
                        select concat_ws(' ', annotator_id, amount_minor, outcome, reason)
                          from payouts.decision where run_id = ?
                        """,
                        run)
                .stream()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> UUID.fromString(row[0]), row -> row[1]));
    }

    /**
     * One payee of the night.
     *
     * @param items earned until the cut-off
     * @param later earned after it
     * @param broken whether accepting their work failed before
     * @param standing what else holds them; null of somebody whom no register knows
     * @param due the same as {@link PayoutDecision} looks at it
     */
    private record Case(
            UUID annotator,
            List<Money> items,
            List<Money> later,
            boolean broken,
            RandomStanding standing,
            DuePayout due) {}
}
