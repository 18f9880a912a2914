package org.honorarium.web.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes a request wants. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=90-, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=50-1000, 50, 99",
        "bytes=99-99, 99, 99"
    })
    void one_range_is_understood(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=9-5",
                "bytes=0-1,5-6",
                "items=0-1",
                "bytes=a-"
            })
    void what_is_not_understood_asks_for_all(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @Test
    void what_is_behind_the_end_cannot_be_given() {
        assertThat(ByteRange.of("bytes=100-", 100))
                .hasValueSatisfying(range -> assertThat(range.isPossible()).isFalse());
        assertThat(ByteRange.of("bytes=-0", 100))
                .hasValueSatisfying(range -> assertThat(range.isPossible()).isFalse());
    }
}
