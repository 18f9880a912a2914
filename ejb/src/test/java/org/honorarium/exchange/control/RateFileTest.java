package org.honorarium.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import org.honorarium.exchange.entity.RateRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateFileTest {

    private static final String GOOD = "USD,JPY,149.2500,Central bank,2026-03-02T15:00:00Z";

    @Test
    void reads_what_the_source_wrote_exactly() {
        var rates = RateFile.read(RateFile.HEAD + "\n" + GOOD + "\n\n");

        assertThat(rates)
                .singleElement()
                .satisfies(
                        rate -> {
                            assertThat(rate.rate()).isEqualTo(new BigDecimal("149.25"));
                            assertThat(rate.at()).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USD,JPY,149.25,Central bank",
                "USD,JPY,many,Central bank,2026-03-02T15:00:00Z",
                "USD,JPY,-1,Central bank,2026-03-02T15:00:00Z",
                "USD,USD,1,Central bank,2026-03-02T15:00:00Z",
                "USD,XQZ,1,Central bank,2026-03-02T15:00:00Z",
                "USD,JPY,149.25,,2026-03-02T15:00:00Z",
                "USD,JPY,149.25,Central bank,yesterday",
                "USD,JPY,0.1234567890123,Central bank,2026-03-02T15:00:00Z"
            })
    void refuses_the_file_with_the_line_that_is_wrong(String line) {
        assertThatExceptionOfType(RateRejected.class)
                .isThrownBy(() -> RateFile.read(RateFile.HEAD + "\n" + GOOD + "\n" + line))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo("exchange/line-wrong");
                            assertThat(refused.facts()).containsEntry("line", "3");
                        });
    }

    @Test
    void refuses_a_file_that_does_not_name_its_columns() {
        assertThatExceptionOfType(RateRejected.class)
                .isThrownBy(() -> RateFile.read(GOOD))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("exchange/head-wrong"));
    }
}
