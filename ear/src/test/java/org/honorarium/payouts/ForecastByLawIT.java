package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.house.Database.change;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.BankDetails;
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
import org.honorarium.payers.entity.PayerDays;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.payouts.entity.HoldReason;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The forecast knows until when the law wants work paid: no choice passes that day, and what comes
 * too late all the same is named.
 */
@ArquillianTest
class ForecastByLawIT {

    @Inject SmallHouse house;
    @Inject Forecasts forecasts;
    @Inject Holds holds;
    @Inject PayChoices choices;
    @Inject BankAccounts accounts;
    @Inject Payers payers;
    @Inject Database database;
    @Inject Clock clock;

    private Map<String, UUID> people;
    private PayerDays days;
    private LocalDate next;

    @BeforeEach
    void payees_in_japan() throws Exception {
        people = house.withAnnotators(3);
        database.spoil(
                connection ->
                        change(
                                connection,
                                "update annotators.annotator set country = 'JP' where id = any (?)",
                                connection.createArrayOf("uuid", people.values().toArray())));
        days = house.finance.call(() -> payers.find(house.payer)).orElseThrow().days();
        next = days.running(clock.instant());
    }

    @Test
    void what_the_law_wants_paid_is_on_the_night_that_pays_it_whatever_was_chosen()
            throws Exception {
        house.results(
                List.of(
                        "h1,a1,0,Approved,0.40",
                        "h1,a2,1,Approved,30.00",
                        "h2,a3,1,Submitted,6.00",
                        "h1,a4,2,Approved,20.00"));
        lastDay(0, next.plusDays(16));
        lastDay(1, next.plusDays(13));
        lastDay(2, next.plusDays(14));
        hold(1, HoldKind.PAUSED);
        // Its payee's own day comes first.
        weekly(2, next.plusDays(1));

        // The night of a date begins on the day after it in Tokyo, and pays ten days before.
        assertThat(forecast(14))
                .containsExactly(
                        ForecastDay.of(next.plusDays(1), usd(20_00), 1, usd(0), 0),
                        ForecastDay.of(next.plusDays(2), usd(30_00), 1, usd(6_00), 1)
                                .by(next.plusDays(13), false),
                        ForecastDay.of(next.plusDays(5), usd(40), 1, usd(0), 0)
                                .by(next.plusDays(16), false));
    }

    @Test
    void a_chosen_day_that_comes_after_the_laws_night_gives_way_to_it() throws Exception {
        house.results(List.of("h1,a1,0,Approved,10.00", "h1,a2,1,Approved,20.00"));
        lastDay(0, next.plusDays(12));
        lastDay(1, next.plusDays(40));
        weekly(0, next.plusDays(6));
        weekly(1, next.plusDays(6));

        assertThat(forecast(14))
                .containsExactly(
                        ForecastDay.of(next.plusDays(1), usd(10_00), 1, usd(0), 0)
                                .by(next.plusDays(12), false),
                        ForecastDay.of(next.plusDays(6), usd(20_00), 1, usd(0), 0));
    }

    @Test
    void what_no_night_can_pay_in_time_is_an_alarm_and_what_is_far_is_none() throws Exception {
        house.results(
                List.of(
                        "h1,a1,0,Approved,10.00",
                        "h1,a2,1,Approved,20.00",
                        "h2,a3,1,Submitted,6.00",
                        "h1,a4,2,Approved,30.00"));
        lastDay(0, next.plusDays(9));
        lastDay(1, next.plusDays(40));
        lastDay(2, next.plusDays(2));
        hold(0, HoldKind.SANCTIONS_MATCH);
        hold(1, HoldKind.SANCTIONS_MATCH);
        var usable = changedAccount(2);

        assertThat(forecast(14))
                .containsExactly(
                        ForecastDay.of(usable, usd(30_00), 1, usd(0), 0).by(next.plusDays(2), true),
                        ForecastDay.held(HoldReason.SANCTIONS_MATCH, usd(20_00), 1, usd(6_00), 1),
                        ForecastDay.held(HoldReason.SANCTIONS_MATCH, usd(10_00), 1, usd(0), 0)
                                .by(next.plusDays(9), true));
        assertThat(forecast(1))
                .as("last days after those that are asked about raise no alarm")
                .containsExactly(
                        ForecastDay.held(HoldReason.SANCTIONS_MATCH, usd(30_00), 2, usd(6_00), 1));
        assertThat(forecast(3)).contains(forecast(14).getFirst());
    }

    @Test
    void where_no_law_says_anything_nothing_changes() throws Exception {
        house.results(List.of("h1,a1,0,Approved,0.40"));
        database.spoil(
                connection ->
                        change(
                                connection,
                                "update annotators.annotator set country = 'US' where id = any (?)",
                                connection.createArrayOf("uuid", people.values().toArray())));
        lastDay(0, next.plusDays(3));

        assertThat(forecast(14))
                .containsExactly(ForecastDay.held(HoldReason.BELOW_MINIMUM, usd(40), 1, usd(0), 0));
    }

    /** From when on it is paid to. */
    private LocalDate changedAccount(int number) throws Exception {
        var oneself = oneself(number);
        oneself.call(
                () ->
                        accounts.put(
                                "USD",
                                BankDetails.unitedStates(
                                        AccountKind.US_CHECKING, "021000021", "99887766")));
        var account =
                UUID.fromString(
                        database.texts(
                                        "select id from annotators.bank_account where annotator_id = ?"
                                                + " and replaced_at is null",
                                        oneself.id())
                                .getFirst());
        oneself.run(() -> accounts.confirm(account));
        return days.running(clock.instant().plus(Duration.ofHours(72)));
    }

    private void weekly(int number, LocalDate on) throws Exception {
        var choice =
                PayChoice.of(
                        Rhythm.WEEKLY, on.getDayOfWeek().getValue(), "America/New_York", List.of());
        oneself(number).call(() -> choices.put(people.get(house.reference(number)), choice));
    }

    private void hold(int number, HoldKind kind) throws Exception {
        var terms =
                new HoldTerms(
                        people.get(house.reference(number)),
                        Optional.empty(),
                        kind,
                        Optional.empty(),
                        "Not now.",
                        Optional.empty());
        var by = kind == HoldKind.PAUSED ? oneself(number) : house.finance;
        by.call(() -> holds.put(UUID.randomUUID(), terms));
    }

    /** As if their work was received on the first of the sixty days that end on this one. */
    private void lastDay(int number, LocalDate day) throws Exception {
        var received = day.minusDays(59).atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo"));
        database.spoil(
                connection -> {
                    change(connection, "alter table tasks.assignment disable trigger user");
                    change(
                            connection,
                            "update tasks.assignment set submitted_at = ?::text::timestamptz"
                                    + " where annotator_id = ?",
                            received.toInstant().toString(),
                            people.get(house.reference(number)));
                    change(connection, "alter table tasks.assignment enable trigger user");
                });
    }

    private Actor oneself(int number) {
        return new Actor(people.get(house.reference(number)), Set.of(Role.ANNOTATOR), false);
    }

    private List<ForecastDay> forecast(int many) throws Exception {
        return house.finance.call(() -> forecasts.of(house.payer, many));
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }
}
