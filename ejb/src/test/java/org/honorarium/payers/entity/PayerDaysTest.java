package org.honorarium.payers.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayerDaysTest {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final PayerDays newYork = days("America/New_York", "18:00");

    @Test
    void a_cut_off_stays_at_its_local_time_in_summer_and_winter() {
        assertThat(newYork.cutOff(date("2026-01-15"))).isEqualTo("2026-01-15T23:00:00Z");
        assertThat(newYork.cutOff(date("2026-07-15"))).isEqualTo("2026-07-15T22:00:00Z");
    }

    @Test
    void a_time_that_does_not_exist_is_as_much_later_as_clocks_go_forward() {
        var days = days("America/New_York", "02:30");

        assertThat(days.cutOff(date("2026-03-08")))
                .isEqualTo(
                        LocalTime.of(3, 30)
                                .atDate(date("2026-03-08"))
                                .atZone(days.zone())
                                .toInstant());
    }

    @Test
    void a_time_that_comes_twice_is_the_first_of_the_two() {
        var days = days("America/New_York", "01:30");

        assertThat(days.cutOff(date("2026-11-01"))).isEqualTo("2026-11-01T05:30:00Z");
    }

    @Test
    void the_second_time_that_clocks_show_the_cut_off_ends_nothing_again() {
        var days = days("America/New_York", "01:30");
        var again = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(days.lastBusinessDate(again)).contains(date("2026-11-01"));
        assertThat(days.nextCutOff(again)).isEqualTo("2026-11-02T06:30:00Z");
    }

    @Test
    void a_date_has_ended_at_its_cut_off_and_not_a_moment_before() {
        var cutOff = newYork.cutOff(date("2026-05-04"));

        assertThat(newYork.lastBusinessDate(cutOff)).contains(date("2026-05-04"));
        assertThat(newYork.lastBusinessDate(cutOff.minusNanos(1000))).contains(date("2026-05-03"));
    }

    @Test
    void what_happens_at_the_cut_off_belongs_to_the_next_date() {
        var cutOff = newYork.cutOff(date("2026-05-04"));

        assertThat(newYork.running(cutOff)).isEqualTo("2026-05-05");
        assertThat(newYork.running(cutOff.minusNanos(1000))).isEqualTo("2026-05-04");
        assertThat(newYork.nextCutOff(cutOff)).isEqualTo(newYork.cutOff(date("2026-05-05")));
    }

    @Test
    void no_date_has_ended_before_there_was_the_payer() {
        var created = Instant.parse("2026-05-04T20:00:00Z");
        var days = new PayerDays(newYork.zone(), newYork.cutOff(), created);
        var firstCutOff = days.cutOff(date("2026-05-04"));

        assertThat(days.lastBusinessDate(created)).isEmpty();
        assertThat(days.lastBusinessDate(firstCutOff.minusSeconds(1))).isEmpty();
        assertThat(days.lastBusinessDate(firstCutOff)).contains(date("2026-05-04"));
    }

    @Test
    void a_cut_off_that_clocks_carry_over_midnight_still_ends_its_own_date() {
        // Clocks go from Saturday 23:00 to Sunday 00:00 there.
        var days = days("America/Scoresbysund", "23:30");
        var cutOff = days.cutOff(date("2026-03-28"));

        assertThat(cutOff.atZone(days.zone()).toLocalDate()).isEqualTo("2026-03-29");
        assertThat(days.lastBusinessDate(cutOff.minusSeconds(1))).contains(date("2026-03-27"));
        assertThat(days.lastBusinessDate(cutOff)).contains(date("2026-03-28"));
        assertThat(days.running(cutOff.minusSeconds(1))).isEqualTo("2026-03-28");
    }

    @Test
    void in_every_zone_the_last_date_has_ended_and_the_running_one_has_not() {
        var seed = new Random().nextLong();
        System.out.println("PayerDaysTest seed " + seed);
        var random = new Random(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 20_000; i++) {
            var zone = zones.get(random.nextInt(zones.size()));
            var days = days(zone, LocalTime.ofSecondOfDay(random.nextInt(86_400)).toString());
            // In its first two days a payer may have no date that ended.
            var now = LONG_AGO.plusSeconds(2 * 86_400 + random.nextInt(30 * 365 * 86_400));
            var last = days.lastBusinessDate(now).orElseThrow();
            var running = days.running(now);

            assertThat(days.cutOff(last)).as("%s at %s", days, now).isBeforeOrEqualTo(now);
            assertThat(days.cutOff(last.plusDays(1))).as("%s at %s", days, now).isAfter(now);
            assertThat(days.cutOff(running)).as("%s at %s", days, now).isAfter(now);
            assertThat(days.cutOff(running.minusDays(1)))
                    .as("%s at %s", days, now)
                    .isBeforeOrEqualTo(now);
        }
    }

    @Test
    void a_day_of_changing_clocks_is_an_hour_shorter() {
        var before = newYork.cutOff(date("2026-03-07"));

        assertThat(Duration.between(before, newYork.nextCutOff(before))).hasHours(23);
    }

    private static PayerDays days(String zone, String cutOff) {
        return new PayerDays(ZoneId.of(zone), LocalTime.parse(cutOff), LONG_AGO);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
