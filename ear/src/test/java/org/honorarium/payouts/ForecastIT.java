package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.boundary.PayChoices;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.house.SmallHouse;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.payouts.entity.HoldReason;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the coming nights will pay, by what is open, what waits and what was chosen. */
@ArquillianTest
class ForecastIT {

    @Inject SmallHouse house;
    @Inject Forecasts forecasts;
    @Inject Holds holds;
    @Inject PayChoices choices;
    @Inject Payers payers;
    @Inject Clock clock;

    @Test
    void every_cent_is_on_one_night_or_on_none() throws Exception {
        var people = house.withAnnotators(4);
        house.results(
                List.of(
                        "h1,a1,0,Approved,40.00",
                        "h1,a2,1,Approved,30.00",
                        "h1,a3,2,Approved,20.00",
                        "h1,a4,3,Approved,0.40",
                        "h2,a5,0,Submitted,5.00"));
        var next = next();
        var weekly = people.get(house.reference(1));
        var inThreeDays = next.plusDays(3);
        new Actor(weekly, Set.of(Role.ANNOTATOR), false)
                .call(
                        () ->
                                choices.put(
                                        weekly,
                                        PayChoice.of(
                                                Rhythm.WEEKLY,
                                                inThreeDays.getDayOfWeek().getValue(),
                                                "America/New_York",
                                                List.of())));
        house.finance.call(
                () ->
                        holds.put(
                                UUID.randomUUID(),
                                new HoldTerms(
                                        people.get(house.reference(2)),
                                        Optional.empty(),
                                        HoldKind.UNDER_REVIEW,
                                        Optional.empty(),
                                        "We look first.",
                                        Optional.empty())));

        var days = house.finance.call(() -> forecasts.of(house.payer, 14));

        // The deadline of the waiting piece is long past: the next night accepts it.
        assertThat(days)
                .containsExactly(
                        ForecastDay.of(next, usd(40_00), 1, usd(5_00), 1),
                        ForecastDay.of(inThreeDays, usd(30_00), 1, usd(0), 0),
                        held(HoldReason.BELOW_MINIMUM, usd(40), 1, usd(0), 0),
                        held(HoldReason.UNDER_REVIEW, usd(20_00), 1, usd(0), 0));
        assertThat(days.getFirst().total()).isEqualTo(usd(45_00));
    }

    @Test
    void what_a_hold_puts_off_is_on_the_day_on_which_it_ends_waiting_work_too() throws Exception {
        var people = house.withAnnotators(3);
        house.annotatorWithoutAccount(3);
        house.results(
                List.of(
                        "h1,a1,0,Approved,40.00",
                        "h2,a2,0,Submitted,5.00",
                        "h3,a3,1,Submitted,6.00",
                        "h4,a4,2,Approved,7.00",
                        "h5,a5,3,Submitted,8.00"));
        var next = next();
        var goesOn = next.plusDays(4).atTime(12, 0).atZone(ZoneId.of("America/New_York"));
        hold(people.get(house.reference(0)), HoldKind.PAUSED, Optional.of(goesOn.toInstant()));
        hold(people.get(house.reference(1)), HoldKind.SANCTIONS_MATCH, Optional.empty());

        assertThat(house.finance.call(() -> forecasts.of(house.payer, 14)))
                .containsExactly(
                        ForecastDay.of(next, usd(7_00), 1, usd(0), 0),
                        ForecastDay.of(next.plusDays(4), usd(40_00), 1, usd(5_00), 1),
                        held(HoldReason.NO_ACCOUNT, usd(0), 0, usd(8_00), 1),
                        held(HoldReason.SANCTIONS_MATCH, usd(0), 0, usd(6_00), 1));
    }

    private void hold(UUID annotator, HoldKind kind, Optional<Instant> until) throws Exception {
        var terms =
                new HoldTerms(
                        annotator, Optional.empty(), kind, Optional.empty(), "Not now.", until);
        var by =
                kind == HoldKind.PAUSED
                        ? new Actor(annotator, Set.of(Role.ANNOTATOR), false)
                        : house.finance;
        by.call(() -> holds.put(UUID.randomUUID(), terms));
    }

    private LocalDate next() throws Exception {
        return house.finance
                .call(() -> payers.find(house.payer))
                .orElseThrow()
                .days()
                .running(clock.instant());
    }

    private static ForecastDay held(
            HoldReason reason, Money open, long payees, Money waiting, long pieces) {
        return ForecastDay.held(reason, open, payees, waiting, pieces);
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }
}
