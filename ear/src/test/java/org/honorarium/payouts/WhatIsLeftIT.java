package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.exchange.boundary.ExchangeRates;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.holds.boundary.PayChoices;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.boundary.LegalLimits;
import org.honorarium.payouts.boundary.PaySafeguards;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.MoneySummary;
import org.honorarium.payouts.entity.NearLimit;
import org.honorarium.payouts.entity.RunState;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectTerms;
import org.honorarium.rejection.entity.Rejection;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Minimums and limits look at what is left of a payout, in the currency in which it is paid. */
@ArquillianTest
class WhatIsLeftIT {

    @Inject SmallHouse house;
    @Inject Database database;
    @Inject Annotators annotators;
    @Inject Payers payers;
    @Inject Debts debts;
    @Inject ExchangeRates rates;
    @Inject PayChoices choices;
    @Inject Projects projects;
    @Inject PaySafeguards safeguards;
    @Inject Releases releases;
    @Inject LegalLimits limits;
    @Inject Forecasts forecasts;
    @Inject AnnotatorMoney money;
    @Inject Clock clock;

    private UUID indebted;
    private UUID abroad;

    /** One earned 20.00 and 5.00 of it is taken; the other 20.00, and is paid 2,985 yen. */
    @BeforeEach
    void two_payees() throws Exception {
        indebted = house.withAnnotators(1).get(house.reference(0));
        house.administrator.call(() -> payers.put(house.payer, dollarsAndYen()));
        abroad = enterAbroad();
        quoted(Instant.parse("2026-03-02T15:00:00Z"));
        house.results(List.of("h1,a1,0,Approved,20.00", "h1,a2,1,Approved,20.00"));
        owe();
    }

    @Test
    void somebodys_own_minimum_is_compared_with_what_is_left() throws Exception {
        atLeast(indebted, usd(15_01));
        atLeast(abroad, yen(2_986), usd(1_00));

        assertThat(next(indebted)).contains(HoldReason.BELOW_OWN_MINIMUM);
        house.night();
        assertThat(decided(indebted)).isEqualTo("BELOW_OWN_MINIMUM");
        assertThat(decided(abroad)).isEqualTo("BELOW_OWN_MINIMUM");
    }

    @Test
    void a_minimum_that_what_is_left_reaches_holds_nothing() throws Exception {
        atLeast(indebted, usd(15_00));
        // In a currency that is not paid a minimum says nothing.
        atLeast(abroad, yen(2_985), usd(50_00));

        house.night();
        assertThat(decided(indebted)).isEqualTo("PAY");
        assertThat(decided(abroad)).isEqualTo("PAY");
    }

    @Test
    void a_limit_of_payouts_is_compared_with_what_is_left() throws Exception {
        limit("USD", Optional.of(usd(15_00)), Optional.empty());
        limit("JPY", Optional.of(yen(2_984)), Optional.empty());

        house.night();
        assertThat(decided(indebted)).isEqualTo("PAY");
        assertThat(decided(abroad)).isEqualTo("OVER_LIMIT");
    }

    @Test
    void who_is_cleared_is_cleared_in_the_currency_that_is_paid() throws Exception {
        limit("JPY", Optional.of(yen(2_984)), Optional.empty());
        clear(house.finance, usd(20_00));
        house.night();
        assertThat(decided(abroad)).isEqualTo("OVER_LIMIT");

        clear(house.secondFinance, yen(2_985));
        var run = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> house.secondFinance.call(() -> releases.release(run.id())))
                .satisfies(
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("payouts/cleared-by-releaser"));
        assertThat(released(run.id())).contains("nobody but its releaser cleared");
        var third = SmallHouse.somebody(Role.FINANCE, false);
        assertThat(third.call(() -> releases.release(run.id())).state())
                .isEqualTo(RunState.RELEASED);
    }

    @Test
    void a_limit_of_payouts_adds_up_what_was_earned_in_several_currencies() throws Exception {
        limit("JPY", Optional.of(yen(3_500)), Optional.empty());
        earnYen();
        house.night();
        assertThat(allDecided(abroad)).containsExactly("OVER_LIMIT", "OVER_LIMIT");
        assertThat(database.wrong(house.payer)).isEmpty();

        clear(house.finance, yen(3_985));
        house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(allDecided(abroad))
                .containsExactlyInAnyOrder("OVER_LIMIT", "OVER_LIMIT", "PAY", "PAY");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void a_limit_that_comes_after_the_night_adds_them_up_at_the_release() throws Exception {
        earnYen();
        var run = house.night();
        assertThat(allDecided(abroad)).containsExactly("PAY", "PAY");
        limit("JPY", Optional.of(yen(3_500)), Optional.empty());

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> house.secondFinance.call(() -> releases.release(run.id())))
                .satisfies(
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("payouts/cleared-by-releaser"));
        assertThat(released(run.id())).contains("nobody but its releaser cleared");
        clear(house.finance, yen(3_985));
        assertThat(house.secondFinance.call(() -> releases.release(run.id())).state())
                .isEqualTo(RunState.RELEASED);
    }

    @Test
    void what_is_over_the_limit_together_is_an_alarm_before_the_law_wants_it_paid()
            throws Exception {
        limit("JPY", Optional.of(yen(3_500)), Optional.empty());
        earnYen();
        livesInJapan();
        quoted(clock.instant().minusSeconds(60));
        assertThat(near()).containsExactly(HoldReason.OVER_LIMIT, HoldReason.OVER_LIMIT);

        Actor.SYSTEM.call(limits::alarm);
        assertThat(alarms()).containsExactly("OVER_LIMIT", "OVER_LIMIT");
        // Even where the law wants it paid, nobody is paid more than anybody has looked at.
        house.night();
        assertThat(allDecided(abroad)).containsExactly("OVER_LIMIT", "OVER_LIMIT");

        clear(house.finance, yen(3_985));
        assertThat(near()).containsExactly(null, null);
    }

    @Test
    void the_forecast_adds_up_what_a_night_pays_together() throws Exception {
        earnYen();
        quoted(clock.instant().minusSeconds(60));
        limit("JPY", Optional.of(yen(3_985)), Optional.empty());
        assertThat(forecast("JPY")).containsExactly("PAY 3985");

        limit("JPY", Optional.of(yen(3_984)), Optional.empty());
        assertThat(forecast("JPY")).containsExactly("OVER_LIMIT 3985");

        // What is held, or over the limit alone, is not paid with it.
        atLeast(abroad, yen(1_001));
        assertThat(forecast("JPY")).containsExactly("PAY 2985", "BELOW_OWN_MINIMUM 1000");
        atLeast(abroad);
        limit("JPY", Optional.of(yen(2_984)), Optional.empty());
        assertThat(forecast("JPY")).containsExactly("PAY 1000", "OVER_LIMIT 2985");

        clear(house.finance, yen(3_985));
        assertThat(forecast("JPY")).containsExactly("PAY 3985");
        house.night();
        assertThat(allDecided(abroad)).containsExactly("PAY", "PAY");
    }

    @Test
    void the_forecast_adds_up_what_only_the_law_makes_a_night_pay() throws Exception {
        earnYen();
        quoted(clock.instant().minusSeconds(60));
        atLeast(abroad, yen(2_000));
        livesInJapan();
        assertThat(forecast("JPY")).containsExactly("PAY 3985");

        limit("JPY", Optional.of(yen(3_500)), Optional.empty());
        assertThat(forecast("JPY"))
                .containsExactlyInAnyOrder("OVER_LIMIT 2985", "BELOW_OWN_MINIMUM 1000");
        house.night();
        assertThat(allDecided(abroad)).containsExactly("OVER_LIMIT", "OVER_LIMIT");
    }

    /** What the coming nights do with what is open in a currency. */
    private List<String> forecast(String currency) throws Exception {
        return house.finance.call(() -> forecasts.of(house.payer, 14)).stream()
                .filter(day -> day.open().currency().equals(currency))
                .map(
                        day ->
                                "%s %d"
                                        .formatted(
                                                day.hold().map(Enum::name).orElse("PAY"),
                                                day.open().minor()))
                .toList();
    }

    @Test
    void somebody_over_the_limit_together_is_told_so_before_the_night() throws Exception {
        limit("JPY", Optional.of(yen(3_500)), Optional.empty());
        earnYen();
        quoted(clock.instant().minusSeconds(60));
        assertThat(house.finance.call(() -> money.summary(abroad)))
                .extracting(MoneySummary::hold)
                .containsExactly(
                        Optional.of(HoldReason.OVER_LIMIT), Optional.of(HoldReason.OVER_LIMIT));

        clear(house.finance, yen(3_985));
        assertThat(house.finance.call(() -> money.summary(abroad)))
                .extracting(MoneySummary::hold)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void what_only_the_law_makes_a_night_pay_is_added_up_for_the_limit() throws Exception {
        limit("JPY", Optional.of(yen(3_500)), Optional.empty());
        atLeast(abroad, yen(2_000));
        earnYen();
        livesInJapan();
        house.night();
        assertThat(allDecided(abroad)).containsExactly("OVER_LIMIT", "OVER_LIMIT");

        clear(house.finance, yen(3_985));
        var run = house.night(SmallHouse.BUSINESS_DATE.plusDays(1));
        assertThat(house.secondFinance.call(() -> releases.release(run.id())).state())
                .isEqualTo(RunState.RELEASED);
        assertThat(
                        database.number(
                                "select sum(paid_minor) from payouts.payout where annotator_id = ?"
                                        + " and state = 'RELEASED'",
                                abroad))
                .isEqualTo(3_985);
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    private void quoted(Instant at) throws Exception {
        var rate = new BigDecimal("149.2537");
        var source = "Source of " + house.payer;
        var loaded =
                house.finance.call(() -> rates.load(new Quoted("USD", "JPY", rate, source, at)));
        if (loaded.waiting()) {
            house.secondFinance.call(() -> rates.confirm(loaded.id()));
        }
    }

    /** The one abroad, and the sixtieth day of all their work is 12 March. */
    private void livesInJapan() throws Exception {
        database.spoil(
                connection -> {
                    change(connection, "alter table tasks.assignment disable trigger user");
                    change(
                            connection,
                            "update annotators.annotator set country = 'JP' where id = ?",
                            abroad);
                    change(
                            connection,
                            "update tasks.assignment set submitted_at = '2026-01-12T00:00:00Z'"
                                    + " where annotator_id = ?",
                            abroad);
                    change(connection, "alter table tasks.assignment enable trigger user");
                });
    }

    private List<HoldReason> near() throws Exception {
        return house.finance.call(limits::near).stream()
                .filter(one -> one.annotator().equals(abroad))
                .map(NearLimit::block)
                .toList();
    }

    private List<String> alarms() throws Exception {
        return database.texts(
                "select reason from payouts.limit_alarm where annotator_id = ?", abroad);
    }

    /** The one abroad earns 1,000 yen beside the dollars. */
    private void earnYen() throws Exception {
        var project = UUID.randomUUID();
        house.administrator.call(
                () ->
                        projects.put(
                                project,
                                new ProjectTerms(house.client, house.payer, "Yen", "JPY")));
        house.project = project;
        house.results(List.of("h9,b9,1,Approved,1000"));
    }

    private List<String> allDecided(UUID annotator) throws Exception {
        return database.texts(
                "select coalesce(reason, outcome) from payouts.decision where annotator_id = ?",
                annotator);
    }

    @Test
    void a_limit_of_runs_adds_up_what_is_paid() throws Exception {
        limit("USD", Optional.empty(), Optional.of(usd(15_00)));
        limit("JPY", Optional.empty(), Optional.of(yen(2_984)));
        var run = house.night();

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> house.secondFinance.call(() -> releases.release(run.id())))
                .satisfies(
                        refused ->
                                assertThat(refused.facts()).containsValue(yen(2_985).toString()));
        assertThat(released(run.id())).contains("pays 2985 in JPY");
    }

    private String released(UUID run) throws Exception {
        return database.refusal(
                house.secondFinance,
                "update payouts.run set state = 'RELEASED', released_by = ?, released_at = now()"
                        + " where id = ?",
                house.secondFinance.id(),
                run);
    }

    private Optional<HoldReason> next(UUID annotator) throws Exception {
        return house.finance.call(() -> money.summary(annotator)).getFirst().hold();
    }

    private String decided(UUID annotator) throws Exception {
        return database.texts(
                        "select coalesce(d.reason, d.outcome) from payouts.decision d"
                                + " join payouts.run r on r.id = d.run_id where d.annotator_id = ?"
                                + " order by r.business_date desc",
                        annotator)
                .getFirst();
    }

    private void atLeast(UUID annotator, Money... minimums) throws Exception {
        new Actor(annotator, Set.of(Role.ANNOTATOR), false)
                .call(
                        () ->
                                choices.put(
                                        annotator,
                                        PayChoice.of(Rhythm.NIGHTLY, 0, "UTC", List.of(minimums))));
    }

    private void limit(String currency, Optional<Money> perPayout, Optional<Money> perRun)
            throws Exception {
        var id = UUID.randomUUID();
        house.finance.call(() -> safeguards.propose(id, house.payer, currency, perPayout, perRun));
        house.secondFinance.call(() -> safeguards.confirm(id));
    }

    private void clear(Actor by, Money upTo) throws Exception {
        var until = clock.instant().plus(Duration.ofDays(2));
        var clearance = new Clearance(house.payer, abroad, upTo, "A long project.", until);
        by.run(() -> safeguards.clear(UUID.randomUUID(), clearance));
    }

    /** All of it is owed, a quarter of a payout is taken, and the notice is over. */
    private void owe() throws Exception {
        var terms =
                new DebtTerms(
                        house.payer,
                        indebted,
                        usd(20_00),
                        DebtCause.FRAUD,
                        "It was not right.",
                        Optional.empty());
        var id = house.finance.call(() -> debts.propose(UUID.randomUUID(), terms)).id();
        house.secondFinance.call(() -> debts.putInForce(id));
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

    private UUID enterAbroad() throws Exception {
        var reference = house.reference(1);
        var account =
                BankDetails.japan(AccountKind.JP_ORDINARY, "0005", "123", "7654321", "ﾀﾅｶ ﾊﾅｺ");
        var entry =
                new RegisterEntry(
                        reference,
                        new Particulars("Annotator 1", "", "Town", ""),
                        "US",
                        "JPY",
                        Optional.of(account));
        house.register(entry);
        return house.operations
                .call(() -> annotators.idsByReference(List.of(reference)))
                .get(reference);
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
                                BigDecimal.ONE,
                                DebtorAccount.japan(
                                        org.honorarium.payers.entity.AccountKind.JP_ORDINARY,
                                        "0001",
                                        "001",
                                        "1234567"))));
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    private static Money yen(long minor) {
        return new Money(minor, "JPY");
    }
}
