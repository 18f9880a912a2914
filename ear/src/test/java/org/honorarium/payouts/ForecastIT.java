package org.honorarium.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
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
        var next =
                house.finance
                        .call(() -> payers.find(house.payer))
                        .orElseThrow()
                        .days()
                        .running(clock.instant());
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
                        new ForecastDay(next, usd(40_00), 1, usd(5_00), 1),
                        new ForecastDay(inThreeDays, usd(30_00), 1, usd(0), 0),
                        new ForecastDay(null, usd(20_40), 2, usd(0), 0));
        assertThat(days.getFirst().total()).isEqualTo(usd(45_00));
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }
}
