package org.honorarium.files.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunState;
import org.junit.jupiter.api.Test;

class EarliestTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);

    @Test
    void a_file_is_for_the_day_after_its_night_when_it_is_released_in_time() {
        var run = released("2026-03-02T14:30:00Z");

        for (var format : FileFormat.values()) {
            assertThat(Earliest.of(run, TOKYO, format)).as("%s", format).isEqualTo("2026-03-03");
        }
    }

    @Test
    void released_late_it_is_for_that_day_but_never_for_it_by_ach_or_zengin() {
        var run = released("2026-03-05T12:00:00Z");

        assertThat(Earliest.of(run, TOKYO, FileFormat.PAIN_001_001_09)).isEqualTo("2026-03-05");
        assertThat(Earliest.of(run, TOKYO, FileFormat.ZENGIN)).isEqualTo("2026-03-06");
        assertThat(Earliest.of(run, TOKYO, FileFormat.NACHA)).isEqualTo("2026-03-06");
    }

    @Test
    void the_day_of_ach_is_that_of_its_banks_and_not_the_payers() {
        var morningInTokyo = released("2026-03-05T23:30:00Z");

        assertThat(Earliest.of(morningInTokyo, TOKYO, FileFormat.ZENGIN)).isEqualTo("2026-03-07");
        assertThat(Earliest.of(morningInTokyo, TOKYO, FileFormat.NACHA)).isEqualTo("2026-03-06");
        var eveningInNewYork = released("2026-03-06T03:00:00Z");
        assertThat(Earliest.of(eveningInNewYork, ZoneId.of("Europe/London"), FileFormat.NACHA))
                .isEqualTo("2026-03-06");
    }

    private static Run released(String at) {
        var time = Instant.parse(at);
        var nobody = new UUID(0, 0);
        return new Run(
                nobody, nobody, NIGHT, time, RunState.RELEASED, nobody, time, time, nobody, time);
    }
}
