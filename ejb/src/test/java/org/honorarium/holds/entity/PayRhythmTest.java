package org.honorarium.holds.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PayRhythmTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void every_night_pays_whom_it_is_all_the_same_to() {
        assertThat(paysOn(new PayRhythm(Rhythm.NIGHTLY, 0, TOKYO), 2026, 3, 2)).isTrue();
    }

    @Test
    void a_week_is_one_of_the_payees_own_zone() {
        // Monday, 23:00 in New York is Tuesday in Tokyo.
        assertThat(paysOn(new PayRhythm(Rhythm.WEEKLY, 2, TOKYO), 2026, 3, 2)).isTrue();
        assertThat(paysOn(new PayRhythm(Rhythm.WEEKLY, 1, TOKYO), 2026, 3, 2)).isFalse();
        assertThat(paysOn(new PayRhythm(Rhythm.WEEKLY, 1, NEW_YORK), 2026, 3, 2)).isTrue();
    }

    @Test
    void a_month_without_the_31st_pays_on_its_last_day() {
        var monthly = new PayRhythm(Rhythm.MONTHLY, 31, NEW_YORK);

        assertThat(paysOn(monthly, 2026, 2, 28)).isTrue();
        assertThat(paysOn(monthly, 2026, 3, 30)).isFalse();
        assertThat(paysOn(monthly, 2026, 3, 31)).isTrue();
        assertThat(paysOn(monthly, 2028, 2, 28)).isFalse();
        assertThat(paysOn(monthly, 2028, 2, 29)).isTrue();
    }

    @Test
    void a_night_that_was_left_out_leaves_nobody_out() {
        var friday = new PayRhythm(Rhythm.WEEKLY, 5, NEW_YORK);
        var saturday = LocalDate.of(2026, 3, 7).atTime(23, 0).atZone(NEW_YORK).toInstant();

        assertThat(friday.pays(saturday.minus(Duration.ofDays(1)), saturday)).isFalse();
        assertThat(friday.pays(saturday.minus(Duration.ofDays(2)), saturday)).isTrue();
    }

    @Test
    void every_chosen_day_pays_once_whatever_clocks_do() {
        var monday = new PayRhythm(Rhythm.WEEKLY, 1, ZoneId.of("Europe/London"));
        var weeks = 0;
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            var cutOff = day.atTime(19, 30).atZone(NEW_YORK).toInstant();
            var before = day.minusDays(1).atTime(19, 30).atZone(NEW_YORK).toInstant();
            weeks += monday.pays(before, cutOff) ? 1 : 0;
        }

        assertThat(weeks).isEqualTo(52);
    }

    @Test
    void a_rhythm_has_its_days() {
        assertThatExceptionOfType(HoldRejected.class)
                .isThrownBy(() -> new PayRhythm(Rhythm.WEEKLY, 0, TOKYO));
        assertThatExceptionOfType(HoldRejected.class)
                .isThrownBy(() -> new PayRhythm(Rhythm.MONTHLY, 32, TOKYO));
        assertThatExceptionOfType(HoldRejected.class)
                .isThrownBy(() -> new PayRhythm(Rhythm.NIGHTLY, 1, TOKYO));
    }

    private static boolean paysOn(PayRhythm rhythm, int year, int month, int day) {
        var cutOff = LocalDate.of(year, month, day).atTime(23, 0).atZone(NEW_YORK).toInstant();
        return rhythm.pays(cutOff.minus(Duration.ofDays(1)), cutOff);
    }
}
