package org.honorarium.calendar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenDaysTest {

    private final OpenDays japan = new OpenDays(BankCalendar.ZENGIN, Map.of());

    @Test
    void the_golden_week_and_the_turn_of_the_year_are_passed_over() {
        assertThat(japan.after(date("2026-05-01"), 1)).isEqualTo("2026-05-07");
        assertThat(japan.before(date("2026-05-07"))).isEqualTo("2026-05-01");
        assertThat(japan.onOrAfter(date("2025-12-31"))).isEqualTo("2026-01-05");
        assertThat(japan.after(date("2025-12-29"), 2)).isEqualTo("2026-01-05");
        assertThat(japan.onOrAfter(date("2026-05-07"))).isEqualTo("2026-05-07");
    }

    @Test
    void what_was_announced_comes_before_the_rules() {
        var days =
                new OpenDays(
                        BankCalendar.FEDWIRE,
                        Map.of(date("2026-11-24"), true, date("2026-11-26"), false));

        assertThat(days.after(date("2026-11-23"), 1)).isEqualTo("2026-11-25");
        assertThat(days.after(date("2026-11-25"), 1)).isEqualTo("2026-11-26");
    }

    @Test
    void what_was_announced_is_read_for_the_calendar_that_it_is_of() {
        var said = List.of("FEDWIRE 2026-11-24 t", "FEDWIRE 2026-11-26 f", "TARGET 2026-11-25 t");
        var days = OpenDays.parse(BankCalendar.FEDWIRE, said);

        assertThat(days.after(date("2026-11-23"), 1)).isEqualTo("2026-11-25");
        assertThat(days.after(date("2026-11-25"), 1)).isEqualTo("2026-11-26");
    }

    @Test
    void no_weekend_is_a_bank_day_whatever_is_announced() {
        var days = new OpenDays(BankCalendar.TARGET, Map.of(date("2026-11-21"), false));

        assertThat(days.isOpen(date("2026-11-21"))).isFalse();
    }

    @Test
    void after_and_before_agree_on_every_calendar_and_day() {
        long seed = 20_261_122;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var calendar = BankCalendar.values()[random.nextInt(4)];
            var days = new OpenDays(calendar, Map.of());
            var day = date("2024-01-01").plusDays(random.nextInt(365 * 16));
            var next = days.after(day, 1);

            assertThat(next).as("%s, %s, seed %d", calendar, day, seed).isAfter(day);
            assertThat(days.isOpen(next)).as("%s, %s, seed %d", calendar, day, seed).isTrue();
            assertThat(days.before(next))
                    .as("%s, %s, seed %d", calendar, day, seed)
                    .isBeforeOrEqualTo(day);
            assertThat(next).as("%s, %s, seed %d", calendar, day, seed).isBefore(day.plusDays(9));
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
