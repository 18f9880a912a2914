package org.honorarium.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.RateRejected;
import org.honorarium.streams.entity.Endless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateFileTest {

    private static final int LITTLE = 2 << 20;
    private static final String GOOD = "USD,JPY,149.2500,Central bank,2026-03-02T15:00:00Z";

    @Test
    void reads_what_the_source_wrote_exactly() {
        var rates = read(RateFile.HEAD + "\n" + GOOD + "\n\n");

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
                .isThrownBy(() -> read(RateFile.HEAD + "\n" + GOOD + "\n" + line))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo("exchange/line-wrong");
                            assertThat(refused.facts()).containsEntry("line", "3");
                        });
    }

    @Test
    void refuses_a_file_that_does_not_name_its_columns() {
        assertThatExceptionOfType(RateRejected.class)
                .isThrownBy(() -> read(GOOD))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("exchange/head-wrong"));
    }

    @Test
    void reads_a_file_with_a_byte_order_mark_and_any_line_ends() {
        assertThat(read("\uFEFF" + RateFile.HEAD + "\r\n" + GOOD + "\r\n")).hasSize(1);
    }

    @Test
    void refuses_bytes_that_are_no_text() {
        var file = (RateFile.HEAD + "\nUSD,JPY,149.25,Banqu\u00e9,2026-03-02T15:00:00Z\n");
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(RateRejected.class)
                .isThrownBy(() -> RateFile.read(bytes))
                .returns("exchange/encoding-wrong", RateRejected::code);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void refuses_a_line_that_does_not_end_before_it_fills_the_memory(int line) {
        var file = new Endless(RateFile.HEAD + List.of("", "\n", "\n" + GOOD + "\n").get(line - 1));

        assertThatExceptionOfType(RateRejected.class)
                .isThrownBy(() -> RateFile.read(file))
                .satisfies(
                        refused ->
                                assertThat(refused.facts())
                                        .containsEntry("line", Integer.toString(line))
                                        .containsEntry("found", "more than 1000 characters")
                                        .containsEntry("expected", RateFile.HEAD));
        assertThat(file.taken()).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", GOOD + "\n"})
    void refuses_lines_that_do_not_end_before_they_fill_the_memory(String again) {
        var file = new Endless(RateFile.HEAD + "\n", again);

        assertThatExceptionOfType(RateRejected.class)
                .isThrownBy(() -> RateFile.read(file))
                .returns("exchange/too-many", RateRejected::code);
        assertThat(file.taken()).isLessThan(LITTLE);
    }

    private static List<Quoted> read(String csv) {
        return RateFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
