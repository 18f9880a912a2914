package org.honorarium.payouts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.honorarium.payouts.entity.HoldReason.ACCOUNT_NEW;
import static org.honorarium.payouts.entity.HoldReason.BELOW_MINIMUM;
import static org.honorarium.payouts.entity.HoldReason.NOT_PAY_DAY;
import static org.honorarium.payouts.entity.HoldReason.PAUSED;
import static org.honorarium.payouts.entity.HoldReason.SANCTIONS_MATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.honorarium.holds.entity.PayRhythm;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.money.entity.Money;
import org.honorarium.payers.entity.Night;
import org.honorarium.payouts.entity.Outlook.LawDay;
import org.junit.jupiter.api.Test;

class OutlookTest {

    // A Monday.
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void the_next_night_pays_what_nothing_holds() {
        var pay = outlook(5_00, Set.of(), Map.of()).over(everyNight());

        assertThat(pay.night()).map(Night::businessDate).contains(FIRST);
        assertThat(pay.waits()).isEmpty();
    }

    @Test
    void the_payers_pay_day_is_waited_for() {
        var pay = outlook(5_00, Set.of(), Map.of()).over(wednesdays());

        assertThat(pay.night()).map(Night::businessDate).contains(FIRST.plusDays(2));
        assertThat(pay.waits())
                .containsExactly(new Wait(NOT_PAY_DAY, false, Optional.of(cutOff(2))));
    }

    @Test
    void ones_own_day_counts_on_the_payers_next_pay_day() {
        var chosen = Optional.of(new PayRhythm(Rhythm.WEEKLY, 4, UTC));
        var outlook =
                new Outlook(
                        due(5_00, Set.of()), Map.of(), chosen, Optional.empty(), Optional.empty());

        var pay = outlook.over(wednesdays());

        // The Thursday comes after the first Wednesday, so the second one pays.
        assertThat(pay.night()).map(Night::businessDate).contains(FIRST.plusDays(9));
        assertThat(pay.waits())
                .containsExactly(
                        new Wait(NOT_PAY_DAY, false, Optional.of(cutOff(9))),
                        new Wait(NOT_PAY_DAY, true, Optional.of(cutOff(3))));
    }

    @Test
    void each_reason_is_named_with_its_own_end() {
        var ends = Map.of(ACCOUNT_NEW, cutOff(1).plusSeconds(1), PAUSED, cutOff(5));
        var pay = outlook(5_00, Set.of(ACCOUNT_NEW, PAUSED), ends).over(everyNight());

        assertThat(pay.night()).map(Night::businessDate).contains(FIRST.plusDays(5));
        assertThat(pay.waits())
                .containsExactly(
                        new Wait(ACCOUNT_NEW, false, Optional.of(cutOff(2))),
                        new Wait(PAUSED, false, Optional.of(cutOff(5))));
    }

    @Test
    void where_somebody_must_do_something_no_night_is_named_and_only_that_is() {
        var ends = Map.of(PAUSED, cutOff(5));
        var pay = outlook(5_00, Set.of(SANCTIONS_MATCH, PAUSED), ends).over(wednesdays());

        assertThat(pay.night()).isEmpty();
        assertThat(pay.waits()).containsExactly(new Wait(SANCTIONS_MATCH, false, Optional.empty()));
    }

    @Test
    void the_law_lets_too_little_and_a_pause_wait_until_its_day() {
        var law = Optional.of(new LawDay(FIRST.plusDays(7), UTC));
        var outlook =
                new Outlook(
                        due(50, Set.of(PAUSED)), Map.of(), Optional.empty(), Optional.empty(), law);

        var pay = outlook.over(wednesdays());

        assertThat(pay.night()).map(Night::businessDate).contains(FIRST.plusDays(7));
        assertThat(pay.waits())
                .extracting(Wait::reason)
                .containsExactly(PAUSED, NOT_PAY_DAY, BELOW_MINIMUM);
        assertThat(PayoutDecision.on(outlook.at(wednesdays())).hold()).contains(PAUSED);
    }

    private static Outlook outlook(
            long cents, Set<HoldReason> holds, Map<HoldReason, Instant> ends) {
        return new Outlook(
                due(cents, holds), ends, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DuePayout due(long cents, Set<HoldReason> holds) {
        var money = new Money(cents, "USD");
        return new DuePayout(
                money,
                money,
                money,
                money,
                new Money(1_00, "USD"),
                true,
                false,
                false,
                new Standing(holds, Optional.empty(), false));
    }

    private static List<Night> everyNight() {
        return nights(date -> true);
    }

    private static List<Night> wednesdays() {
        return nights(date -> date.getDayOfWeek().getValue() == 3);
    }

    private static List<Night> nights(Predicate<LocalDate> pays) {
        return FIRST.datesUntil(FIRST.plusDays(60))
                .map(
                        date ->
                                new Night(
                                        date,
                                        cutOff((int) (date.toEpochDay() - FIRST.toEpochDay())),
                                        pays.test(date)))
                .toList();
    }

    private static Instant cutOff(int day) {
        return FIRST.plusDays(day).atTime(23, 0).toInstant(ZoneOffset.UTC);
    }
}
