package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.honorarium.exchange.boundary.ExchangeRates;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.AccountKind;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.PaySafeguards;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.DuePayout;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.PayoutDecision;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * What the night decides in SQL, and what {@link PayoutDecision} says in Java, is the same, also
 * where several currencies are paid in one.
 */
@ArquillianTest
class DecisionAgreesIT {

    private static final int PAYEES = 1_200;
    private static final Instant CUT_OFF = Instant.parse("2026-03-03T04:00:00Z");
    private static final Map<String, Money> LIMITS =
            Map.of("USD", new Money(400, "USD"), "JPY", new Money(600, "JPY"));

    @Inject SmallHouse house;
    @Inject SmallHouse another;
    @Inject Payers payers;
    @Inject ExchangeRates rates;
    @Inject PaySafeguards safeguards;
    @Inject Clock clock;
    @Inject Database database;

    private final UUID run = UUID.randomUUID();
    private final Map<UUID, Money> cleared = new HashMap<>();
    private long together;
    private long overTogether;
    private long paidByLaw;

    @Test
    void random_payees_are_decided_the_same() throws Exception {
        long seed = Long.getLong("honorarium.seed", System.nanoTime());
        var report = "random payees of seed " + seed;
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, report);
        var random = new Random(seed);
        var payees = payees(random);
        clear(random, payees);
        var known = Rates.at(database, CUT_OFF);
        database.spoil(connection -> write(connection, payees));

        house.night();

        var expected = new TreeMap<String, String>();
        payees.forEach(payee -> expect(payee, known, expected));
        assertThat(decided()).as(report).isEqualTo(expected);
        for (var said :
                List.of(
                        "PAY",
                        "DIFFERENCE",
                        "NO_ACCOUNT",
                        "RATE_TOO_OLD",
                        "BELOW_MINIMUM",
                        "SANCTIONS_MATCH",
                        "UNDER_REVIEW",
                        "TAX_FORM_MISSING",
                        "ACCOUNT_RETURNED",
                        "PRENOTE",
                        "TOWN_NOT_LATIN",
                        "PAUSED",
                        "NOT_PAY_DAY",
                        "BELOW_OWN_MINIMUM",
                        "OVER_LIMIT")) {
            assertThat(expected.values()).as(report).anyMatch(one -> one.endsWith(" " + said));
        }
        assertThat(together).as("paid in one currency, " + report).isPositive();
        assertThat(overTogether).as("over the limit together, " + report).isPositive();
        assertThat(paidByLaw).as("paid by law alone, " + report).isPositive();
    }

    private List<RandomPayee> payees(Random random) throws Exception {
        another.withAnnotators(0);
        var people = house.withAnnotators(PAYEES);
        house.administrator.call(() -> payers.put(house.payer, dollarsAndYen()));
        var noon = Instant.parse("2026-03-02T15:00:00Z");
        quoted("USD", "JPY", "149.2537", noon);
        quoted("NOK", "JPY", "14.73", noon);
        quoted("NOK", "USD", "0.0951", noon);
        quoted("SEK", "JPY", "15.1", Instant.parse("2026-02-20T15:00:00Z"));
        for (var limit : LIMITS.values()) {
            limit(limit);
        }
        return IntStream.range(0, PAYEES)
                .mapToObj(
                        n -> {
                            // Somebody whom no register knows has no account.
                            boolean known = random.nextInt(8) > 0;
                            var id = known ? people.get(house.reference(n)) : UUID.randomUUID();
                            return new RandomPayee(random, id, known, CUT_OFF);
                        })
                .toList();
    }

    /** Somebody looked at some, in one of the currencies. */
    private void clear(Random random, List<RandomPayee> payees) {
        var until = clock.instant().plus(Duration.ofDays(2));
        for (var payee : payees) {
            if (payee.isKnown() && random.nextInt(10) == 0) {
                var upTo =
                        new Money(300 + random.nextInt(600), random.nextBoolean() ? "USD" : "JPY");
                var clearance =
                        new Clearance(house.payer, payee.annotator(), upTo, "Looked at.", until);
                house.finance.run(() -> safeguards.clear(UUID.randomUUID(), clearance));
                cleared.put(payee.annotator(), upTo);
            }
        }
    }

    private void write(Connection connection, List<RandomPayee> payees) throws SQLException {
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
        triggers(connection, "disable");
        guard(connection, "no force");
        for (var country : List.of("US", "JP")) {
            change(
                    connection,
                    "insert into holds.form_rule values (?, ?, 'W-9', true, gen_random_uuid(), now())",
                    house.payer,
                    country);
        }
        var first = new AskedFirst(house.payer);
        first.begin(connection);
        for (var payee : payees) {
            payee.write(connection, house.payer, another.payer, run, first);
        }
        first.end(connection);
        triggers(connection, "enable");
        guard(connection, "force");
    }

    private static void triggers(Connection connection, String how) throws SQLException {
        change(connection, "alter table payouts.open_item %s trigger one_place".formatted(how));
        change(connection, "alter table annotators.bank_account %s trigger user".formatted(how));
    }

    /** Nobody but the annotators themselves could choose for them. */
    private static void guard(Connection connection, String how) throws SQLException {
        for (var table : List.of("hold", "form_rule", "tax_form", "choice", "own_minimum")) {
            change(connection, "alter table holds.%s %s row level security".formatted(table, how));
        }
        for (var table : List.of("annotator", "bank_account")) {
            change(
                    connection,
                    "alter table annotators.%s %s row level security".formatted(table, how));
        }
    }

    private void expect(RandomPayee payee, Rates known, Map<String, String> expected) {
        var dues = payee.dues(known);
        var decisions = PayoutDecision.together(dues, sum -> isOverLimit(payee, sum));
        for (int n = 0; n < dues.size(); n++) {
            var due = dues.get(n);
            var outcome = decisions.get(n).hold().map(reason -> "HOLD " + reason).orElse("PAY");
            expected.put(
                    payee.annotator() + " " + due.amount().currency(),
                    due.amount().minor() + " " + outcome);
        }
        count(payee, dues, decisions);
    }

    private boolean isOverLimit(RandomPayee payee, Money sum) {
        var limit = LIMITS.get(sum.currency());
        var upTo = cleared.get(payee.annotator());
        return sum.compareTo(limit) > 0
                && (upTo == null
                        || !upTo.currency().equals(sum.currency())
                        || sum.compareTo(upTo) > 0);
    }

    /** What these payees are about. */
    private void count(RandomPayee payee, List<DuePayout> dues, List<PayoutDecision> decisions) {
        var paid = new HashMap<String, Integer>();
        for (int n = 0; n < dues.size(); n++) {
            var due = dues.get(n);
            var decision = decisions.get(n);
            if (decision.pays()) {
                paid.merge(due.rest().currency(), 1, Integer::sum);
                paidByLaw += due.rest().compareTo(due.minimum()) < 0 ? 1 : 0;
            } else if (decision.hold().equals(Optional.of(HoldReason.OVER_LIMIT))
                    && !isOverLimit(payee, due.rest())) {
                overTogether++;
            }
        }
        together += paid.values().stream().filter(many -> many > 1).count();
    }

    private Map<String, String> decided() throws SQLException {
        return database
                .texts(
                        """
                        select concat_ws(' ', annotator_id, currency, amount_minor, outcome, reason)
                          from payouts.decision where run_id = ?
                        """,
                        run)
                .stream()
                .map(row -> row.split(" ", 3))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row[2]));
    }

    private void quoted(String from, String to, String rate, Instant at) throws Exception {
        var quoted = new Quoted(from, to, new BigDecimal(rate), "Source of " + house.payer, at);
        var loaded = house.finance.call(() -> rates.load(quoted));
        if (loaded.waiting()) {
            house.secondFinance.call(() -> rates.confirm(loaded.id()));
        }
    }

    private void limit(Money perPayout) throws Exception {
        var id = UUID.randomUUID();
        house.finance.call(
                () ->
                        safeguards.propose(
                                id,
                                house.payer,
                                perPayout.currency(),
                                Optional.of(perPayout),
                                Optional.empty()));
        house.secondFinance.call(() -> safeguards.confirm(id));
    }

    private PayerTerms dollarsAndYen() {
        return new PayerTerms(
                "Payer " + house.payer,
                "US",
                "New York",
                "America/New_York",
                LocalTime.of(23, 0),
                List.of(
                        FundingAccount.of(
                                "USD",
                                BigDecimal.ONE,
                                DebtorAccount.unitedStates("021000021", "123456789")),
                        FundingAccount.of(
                                "JPY",
                                new BigDecimal(100),
                                DebtorAccount.japan(
                                        AccountKind.JP_ORDINARY, "0001", "001", "1234567"))));
    }
}
