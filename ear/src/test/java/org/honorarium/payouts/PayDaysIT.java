package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.boundary.Registers;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.Particulars;
import org.honorarium.annotators.entity.RegisterEntry;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.boundary.PayChoices;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.DebtorAccount;
import org.honorarium.payers.entity.FundingAccount;
import org.honorarium.payers.entity.Night;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.PayOn;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.payers.entity.WhenClosed;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.payouts.entity.MoneySummary;
import org.honorarium.payouts.entity.Wait;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payer's nights pay on its pay days, and on others only what the law does not let wait. */
@ArquillianTest
class PayDaysIT {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Inject SmallHouse house;
    @Inject Payers payers;
    @Inject Registers registers;
    @Inject Annotators annotators;
    @Inject PayChoices choices;
    @Inject Holds holds;
    @Inject AnnotatorMoney money;
    @Inject Forecasts forecasts;
    @Inject Database database;
    @Inject Clock clock;

    private UUID somebody;

    @BeforeEach
    void a_house_with_somebody_to_pay() throws Exception {
        somebody = house.withAnnotators(1).get(house.reference(0));
    }

    @Test
    void a_night_that_is_no_pay_day_holds_and_the_next_pay_day_pays() throws Exception {
        earns(0);
        pays(weekly(3));

        house.night(MONDAY);
        assertThat(decided(somebody)).isEqualTo("NOT_PAY_DAY");
        house.night(WEDNESDAY);
        assertThat(decided(somebody)).isEqualTo("PAY");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void no_pay_day_is_passed_over_where_its_night_was_left_out() throws Exception {
        earns(0);
        pays(weekly(3));

        house.night(MONDAY);
        house.night(WEDNESDAY.plusDays(2));
        assertThat(decided(somebody)).isEqualTo("PAY");
    }

    @Test
    void a_day_that_a_payee_chose_is_not_lost_in_a_night_at_rest() throws Exception {
        earns(0);
        pays(weekly(3));
        weeklyOnMondays();

        house.night(MONDAY);
        assertThat(decided(somebody)).isEqualTo("NOT_PAY_DAY");
        house.night(WEDNESDAY);
        assertThat(decided(somebody)).isEqualTo("PAY");

        // The next Wednesday comes after the next Monday; the one of the payee is not every night.
        house.results(List.of("h2,a2,0,Approved,7.00"));
        house.night(WEDNESDAY.plusDays(1));
        assertThat(decided(somebody)).isEqualTo("NOT_PAY_DAY");
        house.night(WEDNESDAY.plusDays(7));
        assertThat(decided(somebody)).isEqualTo("PAY");
    }

    @Test
    void what_the_law_does_not_let_wait_is_paid_in_any_night() throws Exception {
        var inJapan = enterInJapan();
        earns(0);
        earns(1);
        pays(new PayDays(PayOn.MONTH_DAYS, List.of(28), WhenClosed.SAME_NIGHT));

        house.night(MONDAY);
        assertThat(decided(inJapan)).isEqualTo("NOT_PAY_DAY");
        // Received on 1 February, to be paid until 1 April, ten days ahead.
        house.night(LocalDate.of(2026, 3, 23));
        assertThat(decided(inJapan)).isEqualTo("PAY");
        assertThat(decided(somebody)).isEqualTo("NOT_PAY_DAY");
        assertThat(database.wrong(house.payer)).isEmpty();
    }

    @Test
    void where_bank_days_pay_no_sunday_does() throws Exception {
        earns(0);
        pays(new PayDays(PayOn.BANK_DAYS, List.of(), null));

        house.night(SUNDAY);
        assertThat(decided(somebody)).isEqualTo("NOT_PAY_DAY");
        house.night(MONDAY);
        assertThat(decided(somebody)).isEqualTo("PAY");
    }

    @Test
    void a_day_of_the_month_moves_where_it_is_no_bank_day() throws Exception {
        earns(0);
        pays(new PayDays(PayOn.MONTH_DAYS, List.of(1), WhenClosed.NIGHT_AFTER));

        house.night(SUNDAY);
        assertThat(decided(somebody)).isEqualTo("NOT_PAY_DAY");
        house.night(MONDAY);
        assertThat(decided(somebody)).isEqualTo("PAY");
    }

    @Test
    void payees_are_told_and_the_forecast_knows() throws Exception {
        var next = next();
        var pay = next.plusDays(2);
        earns(0);
        house.results(List.of("h3,a3,0,Submitted,5.00"));
        pays(weekly(pay.getDayOfWeek().getValue()));

        assertThat(told().hold()).contains(HoldReason.NOT_PAY_DAY);
        var night = told().nextPay().night().orElseThrow();
        assertThat(night.businessDate()).isEqualTo(pay);
        assertThat(night.cutOff()).isEqualTo(told().nextNight().plus(Duration.ofDays(2)));
        assertThat(told().nextPay().bankDay().orElseThrow()).isAfter(pay);
        assertThat(told().nextPay().waits())
                .containsExactly(
                        new Wait(HoldReason.NOT_PAY_DAY, false, Optional.of(night.cutOff())));
        assertThat(forecast()).containsExactly(day(pay, 40_00, 5_00));
    }

    @Test
    void payees_are_told_of_the_day_that_they_chose_and_of_a_pause_before_it() throws Exception {
        var chosen = next().plusDays(1);
        var goesOn = clock.instant().plus(Duration.ofDays(3));
        house.results(List.of("h3,a3,0,Submitted,5.00"));
        choose(Rhythm.WEEKLY, chosen.getDayOfWeek().getValue());

        // Nothing is open yet: it is taken to be enough by then.
        assertThat(told().hold()).isEmpty();
        assertThat(told().nextPay().night()).map(Night::businessDate).contains(chosen);

        var me = new Actor(somebody, Set.of(Role.ANNOTATOR), false);
        me.call(() -> holds.put(UUID.randomUUID(), pause(goesOn)));
        var pay = told().nextPay();
        assertThat(pay.night()).map(Night::businessDate).contains(chosen.plusDays(7));
        assertThat(pay.waits())
                .extracting(Wait::reason, Wait::chosen)
                .containsExactly(
                        tuple(HoldReason.PAUSED, false), tuple(HoldReason.NOT_PAY_DAY, true));
        assertThat(pay.waits().getFirst().until().orElseThrow()).isAfterOrEqualTo(goesOn);
    }

    @Test
    void no_night_is_named_where_somebody_must_do_something_first() throws Exception {
        earns(0);
        house.finance.call(
                () -> holds.put(UUID.randomUUID(), terms(HoldKind.UNDER_REVIEW, Optional.empty())));

        var pay = told().nextPay();
        assertThat(pay.night()).isEmpty();
        assertThat(pay.waits())
                .containsExactly(new Wait(HoldReason.UNDER_REVIEW, false, Optional.empty()));
    }

    @Test
    void the_law_ends_the_wait_for_a_day_of_the_payer() throws Exception {
        var inJapan = enterInJapan();
        earns(1);
        pays(
                new PayDays(
                        PayOn.WEEKDAYS,
                        List.of(next().plusDays(3).getDayOfWeek().getValue()),
                        null));

        // What was received long ago is paid by any night.
        var told =
                new Actor(inJapan, Set.of(Role.ANNOTATOR), false)
                        .call(() -> money.summary(inJapan))
                        .getFirst();
        assertThat(told.hold()).isEmpty();
        assertThat(told.nextPay().night()).map(Night::businessDate).contains(next());
    }

    @Test
    void waiting_work_is_forecast_on_the_day_that_its_payee_chose() throws Exception {
        var chosen = next().plusDays(4);
        house.results(List.of("h3,a3,0,Submitted,5.00"));
        choose(Rhythm.WEEKLY, chosen.getDayOfWeek().getValue());

        assertThat(forecast()).containsExactly(day(chosen, 0, 5_00));
    }

    @Test
    void no_statement_pays_on_another_day() throws Exception {
        earns(0);
        pays(weekly(3));
        var run = house.night(MONDAY);
        house.night(WEDNESDAY);

        assertThat(
                        system(
                                "insert into payouts.payout (id, run_id, annotator_id, payer_id, amount_minor,"
                                        + " currency, items, bank_account_id, end_to_end_id, uetr, state,"
                                        + " reserved_at, changed_at) select gen_random_uuid(), '%s', annotator_id,"
                                        + " payer_id, amount_minor, currency, 1, bank_account_id, 'x',"
                                        + " gen_random_uuid(), 'RESERVED', now(), now() from payouts.payout"
                                        + " where payer_id = '%s'",
                                run.id(), house.payer))
                .contains("is of a night that is no pay day");
        assertThat(system("insert into payouts.rest_night values ('%s', 'EUR')", run.id()))
                .contains("has begun");
        assertThat(system("delete from payouts.rest_night where run_id = '%s'", run.id()))
                .contains("permission denied");
        var begins =
                "insert into payouts.run (id, payer_id, business_date, cut_off, state, started_by, started_at)"
                        + " values ('%s', '%s', '%s', now(), 'RUNNING', gen_random_uuid(), now());"
                        + " %s set constraints all immediate";
        assertThat(system(begins, UUID.randomUUID(), house.payer, WEDNESDAY.plusDays(1), ""))
                .contains("is of no pay day and would pay USD");
        var other = UUID.randomUUID();
        assertThat(
                        system(
                                begins,
                                other,
                                house.payer,
                                WEDNESDAY.plusDays(7),
                                "insert into payouts.rest_night values ('%s', 'USD');"
                                        .formatted(other)))
                .contains("is of a pay day");
    }

    private MoneySummary told() throws Exception {
        return new Actor(somebody, Set.of(Role.ANNOTATOR), false)
                .call(() -> money.summary(somebody))
                .getFirst();
    }

    private HoldTerms pause(Instant until) {
        return terms(HoldKind.PAUSED, Optional.of(until));
    }

    private HoldTerms terms(HoldKind kind, Optional<Instant> until) {
        return new HoldTerms(somebody, Optional.empty(), kind, Optional.empty(), "Not now.", until);
    }

    private String system(String statement, Object... parts) throws Exception {
        return database.refusal(Actor.SYSTEM, statement.formatted(parts));
    }

    private void earns(int number) throws Exception {
        house.results(List.of("h1,a%d,%d,Approved,40.00".formatted(number, number)));
    }

    private static PayDays weekly(int day) {
        return new PayDays(PayOn.WEEKDAYS, List.of(day), null);
    }

    private void pays(PayDays days) throws Exception {
        var account = DebtorAccount.unitedStates("021000021", "123456789");
        var terms =
                new PayerTerms(
                        "Payer " + house.payer,
                        "US",
                        "New York",
                        "America/New_York",
                        LocalTime.of(23, 0),
                        List.of(FundingAccount.of("USD", BigDecimal.ONE, account)),
                        days,
                        PayerTerms.SILENT_AFTER);
        house.administrator.call(() -> payers.put(house.payer, terms));
    }

    private void weeklyOnMondays() throws Exception {
        choose(Rhythm.WEEKLY, 1);
    }

    private void choose(Rhythm rhythm, int day) throws Exception {
        new Actor(somebody, Set.of(Role.ANNOTATOR), false)
                .call(
                        () ->
                                choices.put(
                                        somebody,
                                        PayChoice.of(rhythm, day, "America/New_York", List.of())));
    }

    private LocalDate next() throws Exception {
        return house.finance.call(() -> payers.businessDate(house.payer, clock.instant()));
    }

    private List<ForecastDay> forecast() throws Exception {
        return house.finance.call(() -> forecasts.of(house.payer, 14));
    }

    private static ForecastDay day(LocalDate date, long open, long waiting) {
        return ForecastDay.of(
                date,
                new Money(open, "USD"),
                open > 0 ? 1 : 0,
                new Money(waiting, "USD"),
                waiting > 0 ? 1 : 0);
    }

    private String decided(UUID annotator) throws Exception {
        return database.texts(
                        "select coalesce(d.reason, d.outcome) from payouts.decision d"
                                + " join payouts.run r on r.id = d.run_id where d.annotator_id = ?"
                                + " order by r.business_date desc",
                        annotator)
                .getFirst();
    }

    private UUID enterInJapan() throws Exception {
        var reference = house.reference(1);
        var entry =
                new RegisterEntry(
                        reference,
                        new Particulars("Annotator 1", "", "Town", ""),
                        "JP",
                        "USD",
                        Optional.of(
                                BankDetails.unitedStates(
                                        AccountKind.US_CHECKING, "021000021", "000000077")));
        house.operations.call(() -> registers.load(List.of(entry).iterator()));
        return house.operations
                .call(() -> annotators.idsByReference(List.of(reference)))
                .get(reference);
    }
}
