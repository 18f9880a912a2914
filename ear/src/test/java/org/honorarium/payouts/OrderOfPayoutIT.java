package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.exchange.boundary.ExchangeRates;
import org.honorarium.exchange.entity.Exchange;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.files.boundary.FileWriting;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.BankedPayouts;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.boundary.LegalLimits;
import org.honorarium.payouts.boundary.PayerBooks;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.PayoutAmounts;
import org.honorarium.payouts.entity.PayoutAmounts.Owing;
import org.honorarium.payouts.entity.PayoutAmounts.TaxShare;
import org.honorarium.payouts.entity.PayoutRow;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.tax.boundary.TaxRules;
import org.honorarium.tax.entity.TaxBasis;
import org.honorarium.tax.entity.TaxTerms;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open items, debts, exchange, tax, minimum: the night does what {@link PayoutAmounts} says. */
@ArquillianTest
class OrderOfPayoutIT {

    private static final int PAYEES = 60;
    private static final Instant QUOTED = Instant.parse("2026-03-02T15:00:00Z");
    private static final BigDecimal RATE = new BigDecimal("149.2537");
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    @Inject SmallHouse house;
    @Inject Database database;
    @Inject Annotators annotators;
    @Inject Payers payers;
    @Inject Debts debts;
    @Inject ExchangeRates rates;
    @Inject TaxRules taxes;
    @Inject Releases releases;
    @Inject RunReports reports;
    @Inject PayerBooks books;
    @Inject FileWriting files;
    @Inject BankedPayouts banked;
    @Inject Forecasts forecasts;
    @Inject LegalLimits limits;

    private final Map<String, PayoutAmounts> expected = new HashMap<>();

    @BeforeEach
    void a_house_that_pays_in_dollars_and_yen() throws Exception {
        house.withAnnotators(1);
        var terms =
                new PayerTerms(
                        "Payer " + house.payer,
                        "US",
                        "New York",
                        "America/New_York",
                        LocalTime.of(23, 0),
                        List.of(
                                FundingAccount.of(
                                        "USD",
                                        new BigDecimal("1.00"),
                                        DebtorAccount.unitedStates("021000021", "123456789")),
                                FundingAccount.of(
                                        "EUR",
                                        new BigDecimal("1.00"),
                                        DebtorAccount.international(
                                                "DE89370400440532013000", "COBADEFFXXX")),
                                FundingAccount.of(
                                        "JPY",
                                        new BigDecimal("100"),
                                        DebtorAccount.japan(
                                                org.honorarium.payers.entity.AccountKind
                                                        .JP_ORDINARY,
                                                "0001",
                                                "001",
                                                "1234567"))));
        house.administrator.call(() -> payers.put(house.payer, terms));
    }

    @Test
    void random_payees_are_paid_what_a_simple_model_says_and_all_can_be_put_back()
            throws Exception {
        long seed = Long.getLong("honorarium.seed", System.nanoTime());
        var report = "random orders of payouts of seed " + seed;
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, report);
        quote("JPY", RATE, QUOTED);
        var rules = rules();
        var results = new ArrayList<String>();
        var random = new Random(seed);
        for (int n = 1; n <= PAYEES; n++) {
            results.addAll(payee(random, n, rules));
        }
        house.results(results);
        mature();

        var run = house.night();

        assertThat(run.state()).as(report).isEqualTo(RunState.RESERVED);
        var paid = payouts(run);
        assertThat(amounts(paid)).as(report).isEqualTo(expected);
        assertThat(house.finance.call(() -> books.of(house.payer)).hold()).as(report).isTrue();
        putBackAndPayTheRest(run, paid, report);
    }

    private void putBackAndPayTheRest(Run run, List<PayoutRow> paid, String report)
            throws Exception {
        for (var payout : paid.subList(0, paid.size() / 2)) {
            house.finance.run(() -> releases.cancel(payout.id(), "Not today"));
        }
        assertThat(
                        database.number(
                                """
                                select count(*) from payouts.payout p
                                  join (select payout_id from debts.taken where put_back_at is null
                                        union all
                                        select payout_id from tax.withheld where put_back_at is null) t
                                    on t.payout_id = p.id
                                 where p.run_id = ? and p.state = 'CANCELLED'
                                """,
                                run.id()))
                .as(report)
                .isZero();
        house.secondFinance.call(() -> releases.release(run.id()));

        assertThat(house.finance.call(() -> books.of(house.payer)).hold()).as(report).isTrue();
        assertThat(database.wrong(house.payer)).as(report).isEmpty();
        assertThat(unequal()).as(report).isEmpty();
        neverHandedOver(run, report);
        var again = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(again.state()).as(report).isEqualTo(RunState.RESERVED);
        // Everybody is paid once more, at the same rate and by the same rules.
        assertThat(amounts(payouts(again))).as(report).isEqualTo(expected);
    }

    /** The files never reach the bank: what was booked at the release goes back the way it came. */
    private void neverHandedOver(Run run, String report) throws Exception {
        Actor.SYSTEM.run(() -> files.write(run.id()));
        for (var currency : List.of("USD", "JPY")) {
            var ofFile =
                    database
                            .texts(
                                    "select p.payout_id from files.place p join files.handed f using (file_id)"
                                            + " where f.run_id = ? and f.currency = ?",
                                    run.id(),
                                    currency)
                            .stream()
                            .map(UUID::fromString)
                            .toList();
            house.finance.call(() -> banked.notAttempted(ofFile));
        }
        assertThat(
                        database.number(
                                "select count(*) from payouts.payout where run_id = ? and state not in"
                                        + " ('CANCELLED', 'NOT_ATTEMPTED')",
                                run.id()))
                .as(report)
                .isZero();
        assertThat(house.finance.call(() -> books.of(house.payer)).hold()).as(report).isTrue();
        assertThat(unequal()).as(report).isEmpty();
        assertThat(
                        database.texts(
                                """
                                select type || currency from ledger.movement where book_id = ?
                                 group by type, currency having sum(credited_minor) <> 0
                                """,
                                house.payer))
                .as(report)
                .isEmpty();
    }

    @Test
    void without_a_rate_there_is_no_account_and_an_old_rate_is_said() throws Exception {
        // Rates are everybody's: in euro there are none but these.
        var iban = BankDetails.international("DE89370400440532013000", "COBADEFFXXX");
        enter(5, "DE", "EUR", iban);
        house.results(List.of("h1,a1,5,Approved,20.00"));
        var first = house.night();
        assertThat(hold(first)).isEqualTo("NO_ACCOUNT");

        var rate = new BigDecimal("0.92159");
        quote("EUR", rate, Instant.parse("2026-02-20T15:00:00Z"));
        assertThat(hold(house.night(SmallHouse.BUSINESS_DATE.plusDays(1))))
                .isEqualTo("RATE_TOO_OLD");

        quote("EUR", rate, QUOTED.plusSeconds(2 * 86_400));
        var third = house.night(SmallHouse.BUSINESS_DATE.plusDays(2));
        assertThat(payouts(third))
                .singleElement()
                .satisfies(
                        payout -> {
                            // 20.00 USD at 0.92159 are 18.4318 EUR, rounded down.
                            assertThat(payout.amounts().paid()).isEqualTo(new Money(1843, "EUR"));
                            assertThat(payout.rate().rate()).isEqualByComparingTo(rate);
                        });
        house.secondFinance.call(() -> releases.release(third.id()));
        assertThat(house.finance.call(() -> books.of(house.payer)).hold()).isTrue();
        assertThat(
                        database.texts(
                                """
                                select code || ' ' || amount_minor || ' ' || currency from ledger.transfer
                                 where subject_id = ? order by 1
                                """,
                                payouts(third).getFirst().id()))
                .containsExactly("EXCHANGED 2000 USD", "PAYOUT_RELEASED 1843 EUR");
    }

    @Test
    void what_is_exchanged_is_forecast_as_it_is_paid_and_near_no_limit_for_want_of_an_account()
            throws Exception {
        enter(8, "JP", true);
        house.results(List.of("h1,a1,8,Approved,20.00"));
        quote("JPY", RATE, Instant.now().minusSeconds(60));

        // 20.00 USD at 149.2537 are 2985.074 JPY, rounded down.
        assertThat(house.finance.call(() -> forecasts.of(house.payer, 14)))
                .singleElement()
                .satisfies(day -> assertThat(day.open()).isEqualTo(new Money(2_985, "JPY")))
                .satisfies(day -> assertThat(day.businessDate()).isNotNull());
        assertThat(house.finance.call(limits::near))
                .filteredOn(one -> one.payer().equals(house.payer))
                .singleElement()
                .satisfies(one -> assertThat(one.block()).isNull());
    }

    @Test
    void rates_rules_and_what_is_taken_hold_whatever_java_says() throws Exception {
        enter(7, "US", false);
        house.results(List.of("h1,a1,7,Approved,20.00"));
        set("US", 1, "0.6", TaxBasis.PAYOUT);
        var run = house.night();
        var finance = house.finance.id();
        var rate =
                "insert into exchange.rate values (gen_random_uuid(), 'USD', '%s', 1.5, 2, 2, 'x', %s, '%s', now())";
        var rule =
                "insert into tax.rule values (gen_random_uuid(), '%s', 'US', %d, 'x', %s, 'REST', '2026-01-01', null, '%s', now())";
        var payout =
                """
                insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor, currency, items,
                       bank_account_id, end_to_end_id, uetr, state, reserved_at, changed_at, %s)
                select '%s', run_id, gen_random_uuid(), payer_id, 500, currency, 1, bank_account_id, 'x',
                       gen_random_uuid(), 'RESERVED', now(), now(), %s
                  from payouts.payout where run_id = '%s';
                insert into payouts.payout_line values ('%s', gen_random_uuid(), 500, now(), null)
                """;
        var id = UUID.randomUUID();

        assertThat(refused(rate.formatted("USD", "now()", finance))).contains("two_currencies");
        assertThat(refused(rate.formatted("GBP", "now() + interval '1 day'", finance)))
                .contains("nobody_knows_a_rate");
        assertThat(refused("update exchange.rate set rate = 1")).contains("permission denied");
        assertThat(refused(rule.formatted(house.payer, 1, "0.1", finance))).contains("has place 1");
        assertThat(refused(rule.formatted(house.payer, 2, "0.4", finance)))
                .contains("less than the whole");
        assertThat(refused("update tax.rule set share = 0.1")).contains("permission denied");
        assertThat(
                        refused(
                                "update tax.rule set ends_on = '2026-03-01' where payer_id = '%s'"
                                        .formatted(house.payer)))
                .contains("was applied after that day");
        assertThat(
                        refused(
                                "update tax.rule set ends_on = '2099-01-01', ended_at = now(), ended_by = '%s'"
                                                .formatted(UUID.randomUUID())
                                        + " where payer_id = '%s'".formatted(house.payer)))
                .contains("by whoever ends it");
        assertThat(system(payout.formatted("debts_minor", id, "10", run.id(), id)))
                .contains("takes 10 and 0");
        assertThat(system(payout.formatted("tax_minor", id, "10", run.id(), id)))
                .contains("takes 0 and 10");
        var exchanged = "rate_id, exchanged_minor, exchanged_currency";
        assertThat(
                        system(
                                payout.formatted(
                                        exchanged,
                                        id,
                                        "gen_random_uuid(), 5, 'JPY'",
                                        run.id(),
                                        id)))
                .contains("its rate does not say");
        assertThat(
                        system(
                                "update tax.withholding set put_back_at = now();"
                                        + " update tax.withholding set put_back_at = now()"))
                .contains("put back before");
    }

    private String refused(String statement) throws Exception {
        return database.refusal(house.finance, statement);
    }

    private String system(String statement) throws Exception {
        return database.refusal(Actor.SYSTEM, statement);
    }

    private String hold(Run run) throws Exception {
        return database.texts(
                        "select coalesce(reason, outcome) from payouts.decision where run_id = ?",
                        run.id())
                .getFirst();
    }

    private List<String> payee(Random random, int n, Map<String, List<TaxShare>> rules)
            throws Exception {
        var country = random.nextBoolean() ? "JP" : "US";
        boolean yen = random.nextInt(3) == 0;
        var annotator = enter(n, country, yen);
        var results = new ArrayList<String>();
        long earned = 0;
        for (int k = 0; k < 1 + random.nextInt(3); k++) {
            long cents = 100 + random.nextInt(3_000);
            earned += cents;
            results.add(
                    "h%d-%d,a%d-%d,%d,Approved,%s"
                            .formatted(n, k, n, k, n, new Money(cents, "USD").major()));
        }
        long owed = 0;
        for (int k = 0; k < random.nextInt(3); k++) {
            long cents = 1 + random.nextInt(800);
            owed += cents;
            owe(annotator, cents);
        }
        var exchange =
                yen ? Optional.of(new Exchange("USD", "JPY", RATE)) : Optional.<Exchange>empty();
        var amounts =
                PayoutAmounts.of(
                        new Money(earned, "USD"),
                        new Owing(new Money(owed, "USD"), 25),
                        exchange,
                        rules.getOrDefault(country, List.of()));
        if (amounts.paid().compareTo(new Money(100, amounts.paid().currency())) >= 0) {
            expected.put(house.reference(n), amounts);
        }
        return results;
    }

    private UUID enter(int n, String country, boolean yen) throws Exception {
        var account =
                yen
                        ? BankDetails.japan(
                                AccountKind.JP_ORDINARY, "0005", "123", "7654321", "ﾀﾅｶ ﾊﾅｺ")
                        : BankDetails.unitedStates(
                                AccountKind.US_CHECKING, "021000021", "%09d".formatted(n));
        return enter(n, country, yen ? "JPY" : "USD", account);
    }

    private UUID enter(int n, String country, String currency, BankDetails account)
            throws Exception {
        var reference = house.reference(n);
        var entry =
                new RegisterEntry(
                        reference,
                        new Particulars("Annotator " + n, "", "Town", ""),
                        country,
                        currency,
                        Optional.of(account));
        house.register(entry);
        return house.operations
                .call(() -> annotators.idsByReference(List.of(reference)))
                .get(reference);
    }

    private void owe(UUID annotator, long cents) throws Exception {
        var terms =
                new DebtTerms(
                        house.payer,
                        annotator,
                        new Money(cents, "USD"),
                        DebtCause.FRAUD,
                        "It was not right.",
                        Optional.empty());
        var id = house.finance.call(() -> debts.propose(UUID.randomUUID(), terms)).id();
        house.secondFinance.call(() -> debts.putInForce(id));
    }

    private Map<String, List<TaxShare>> rules() throws Exception {
        set("JP", 1, "0.1021", TaxBasis.PAYOUT);
        set("JP", 2, "0.05", TaxBasis.REST);
        set("US", 1, "0.033333", TaxBasis.REST);
        return Map.of(
                "JP",
                List.of(
                        new TaxShare(new BigDecimal("0.1021"), TaxBasis.PAYOUT),
                        new TaxShare(new BigDecimal("0.05"), TaxBasis.REST)),
                "US",
                List.of(new TaxShare(new BigDecimal("0.033333"), TaxBasis.REST)));
    }

    private void set(String country, int place, String share, TaxBasis basis) throws Exception {
        var terms =
                new TaxTerms(
                        country, place, "Tax " + place, new BigDecimal(share), basis, LONG_AGO);
        house.finance.call(() -> taxes.set(house.payer, UUID.randomUUID(), terms));
    }

    private void quote(String to, BigDecimal rate, Instant at) throws Exception {
        var source = "Source of " + house.payer;
        var loaded = house.finance.call(() -> rates.load(new Quoted("USD", to, rate, source, at)));
        if (loaded.waiting()) {
            // Every test of this house has rates of its own, and all have them in common.
            house.secondFinance.call(() -> rates.confirm(loaded.id()));
        }
    }

    /** The notice of all debts was over before the night. */
    private void mature() throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table debts.debt disable trigger keep_the_decision");
                    change(
                            connection,
                            "update debts.debt set starts_at = '2026-03-01' where payer_id = ?",
                            house.payer);
                    change(connection, "alter table debts.debt enable trigger keep_the_decision");
                });
    }

    /** What annotators owe by the ledger and is not what is left of their debts. */
    private List<String> unequal() throws Exception {
        return database.texts(
                """
                select concat_ws(' ', r.holder_id, r.owing_minor, o.left_minor) from ledger.receivable r
                  left join debts.owing o on o.payer_id = r.book_id and o.annotator_id = r.holder_id
                        and o.currency = r.currency
                 where r.book_id = ? and r.owing_minor <> coalesce(o.left_minor, 0)
                """,
                house.payer);
    }

    private List<PayoutRow> payouts(Run run) throws Exception {
        return house.finance.call(() -> reports.payouts(run.id(), PageRequest.of(0, 1_000))).rows();
    }

    private static Map<String, PayoutAmounts> amounts(List<PayoutRow> payouts) {
        var amounts = new HashMap<String, PayoutAmounts>();
        payouts.forEach(payout -> amounts.put(payout.reference(), payout.amounts()));
        return amounts;
    }
}
