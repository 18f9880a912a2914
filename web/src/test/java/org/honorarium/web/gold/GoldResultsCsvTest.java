package org.honorarium.web.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.honorarium.gold.entity.GoldRejected;
import org.honorarium.gold.entity.GoldResult;
import org.junit.jupiter.api.Test;

/** Results that were measured elsewhere are read from CSV, or the first wrong line is named. */
class GoldResultsCsvTest {

    private static final String HEAD = "found,reference,task,taskType,annotator,answeredAt\n";

    @Test
    void columns_stand_in_any_order() throws Exception {
        assertThat(read(HEAD + "true,r1,\"check, 1\",LABEL,A1,2026-01-02T03:04:05Z\n"))
                .containsExactly(
                        new GoldResult(
                                "r1",
                                "LABEL",
                                "check, 1",
                                "A1",
                                true,
                                Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void the_first_wrong_line_is_named_with_what_was_found_and_expected() {
        var right = "true,r1,c,LABEL,A1,2026-01-02T03:04:05Z\n";
        refused(HEAD + right + "yes,r2,c,LABEL,A1,2026-01-02T03:04:05Z\n", "2", "found", "yes");
        refused(HEAD + "true,r1,c,LABEL,,2026-01-02T03:04:05Z\n", "1", "annotator", "");
        refused(HEAD + "true,r1,c,LABEL,A1,yesterday\n", "1", "answeredAt", "yesterday");
        refused("reference,task\nr1,c\n", "1", "taskType", "");
    }

    @Test
    void more_than_ten_thousand_at_a_time_are_refused() {
        var line = "true,r%d,c,LABEL,A1,2026-01-02T03:04:05Z\n";
        var all = new StringBuilder(HEAD);
        for (int i = 0; i <= 10_000; i++) {
            all.append(line.formatted(i));
        }
        refused(all.toString(), "10001", "file", "more lines");
    }

    private static void refused(String csv, String number, String place, String found) {
        assertThatExceptionOfType(GoldRejected.class)
                .isThrownBy(() -> read(csv))
                .satisfies(
                        one ->
                                assertThat(one.facts())
                                        .containsEntry("number", number)
                                        .containsEntry("place", place)
                                        .containsEntry("found", found));
    }

    private static List<GoldResult> read(String csv) throws IOException {
        return GoldResultsCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
