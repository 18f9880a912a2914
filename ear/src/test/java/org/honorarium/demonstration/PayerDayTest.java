package org.honorarium.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PayerDayTest {

    @Test
    void a_day_is_not_over_before_its_cut_off() {
        assertThat(PayerDay.last(Instant.parse("2026-11-22T22:59:59Z")).date())
                .isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void a_day_is_over_at_its_cut_off() {
        assertThat(PayerDay.last(Instant.parse("2026-11-22T23:00:00Z")).date())
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void the_cut_off_follows_summer_time() {
        assertThat(new PayerDay(LocalDate.of(2026, 7, 1)).end())
                .isEqualTo(Instant.parse("2026-07-01T22:00:00Z"));
    }
}
