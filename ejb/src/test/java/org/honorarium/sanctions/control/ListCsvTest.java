package org.honorarium.sanctions.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.honorarium.sanctions.entity.ListedName;
import org.honorarium.sanctions.entity.SanctionsRejected;
import org.honorarium.streams.entity.Endless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCsvTest {

    private static final int LITTLE = 2 << 20;

    @Test
    void reads_everybody_under_each_name_once() throws Exception {
        assertThat(read("\uFEFFId,Name,Aliases\r\n7,Ann Ash,Anna Ash; A. Ash\n\n7,Ann Ash,\n"))
                .containsExactly(
                        new ListedName("7", "Ann Ash"),
                        new ListedName("7", "Anna Ash"),
                        new ListedName("7", "A. Ash"));
    }

    @Test
    void names_the_line_that_is_wrong() {
        refused(
                "Id,Name\n7,Ann Ash\n8, \n",
                "line 3: found nothing, expected 1 to 500 characters.");
        refused("Id;Name\n", "line 1: found Id;Name, expected the header Id,Name,Aliases.");
        refused("Id,Name\n", "line 2: found nothing, expected somebody on the list.");
        refused("", "line 1: found nothing, expected the header Id,Name,Aliases.");
    }

    @Test
    void refuses_bytes_that_are_no_text() {
        var bytes = "Id,Name\n7,Zo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1);

        refused(
                new ByteArrayInputStream(bytes),
                "file: found other bytes, expected text in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Id",
                "Id,Name\n",
                "Id,Name\n7,",
                "Id,Name\n7,\"",
                "Id,Name,Aliases\n7,A,\""
            })
    void refuses_a_cell_that_does_not_end_before_it_fills_the_memory(String beginning) {
        var file = new Endless(beginning);

        assertThatExceptionOfType(SanctionsRejected.class)
                .isThrownBy(() -> new ListCsv().read(file))
                .withMessageStartingWith("file: found ")
                .withMessageEndingWith(", expected CSV.");
        assertThat(file.taken()).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "a;"})
    void refuses_a_row_that_does_not_end_before_it_fills_the_memory(String again) {
        var file = new Endless("Id,Name,Aliases\n7,Ann,", again);

        assertThatExceptionOfType(SanctionsRejected.class)
                .isThrownBy(() -> new ListCsv().read(file));
        assertThat(file.taken()).isLessThan(LITTLE);
    }

    @Test
    void refuses_more_names_than_any_list_has() {
        var rows = new StringBuilder("Id,Name\n");
        for (int n = 0; n <= 500_000; n++) {
            rows.append(n).append(",Ann\n");
        }

        refused(
                rows.toString(),
                "line 500002: found more names, expected at most 500000 in one list.");
    }

    private static void refused(String csv, String message) {
        refused(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), message);
    }

    private static void refused(InputStream csv, String message) {
        assertThatExceptionOfType(SanctionsRejected.class)
                .isThrownBy(() -> new ListCsv().read(csv))
                .withMessage(message);
    }

    private static List<ListedName> read(String csv) throws IOException {
        return new ListCsv().read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
