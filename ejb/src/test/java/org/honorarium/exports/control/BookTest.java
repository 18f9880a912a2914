package org.honorarium.exports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.honorarium.money.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<String> HEADS = List.of("What", "When", "How much");

    @TempDir Path folder;

    @Test
    void texts_are_texts_and_amounts_are_exact_numbers() throws Exception {
        var out = new ByteArrayOutputStream();
        var book = new Book(out, "Runs", HEADS, TOKYO);
        book.add("=1+1", LocalDate.of(2026, 3, 2), new Money(123456789012345L, "USD"));
        book.add("<&\">", Instant.parse("2026-03-02T15:00:00Z"), new Money(1200, "JPY"));
        book.add(null, null, null);
        book.end();

        var sheet = parts(out.toByteArray()).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<t>=1+1</t>")
                .doesNotContain("<f>")
                .contains("&lt;&amp;")
                .contains("<v>1234567890123.45</v>")
                .contains("<v>1200</v>")
                // Midnight in Tokyo: the whole day 46,084 after 1899-12-30.
                .contains("<v>46084.0</v>");
    }

    @Test
    void a_full_sheet_goes_on_in_the_next_with_the_same_head() throws Exception {
        var out = new ByteArrayOutputStream();
        var book = new Book(out, "Runs", HEADS, TOKYO, 10);
        for (int row = 0; row < 25; row++) {
            book.add("row " + row);
        }
        book.end();

        var parts = parts(out.toByteArray());
        assertThat(parts.get("xl/workbook.xml")).contains("\"Runs\"", "\"Runs 2\"", "\"Runs 3\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("row 9<")
                .doesNotContain("row 10");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("How much", "row 24");
    }

    @Test
    void rows_leave_while_others_come() {
        var counted = new Counted();
        var book = new Book(counted, "Runs", HEADS, TOKYO);
        long before = counted.bytes;
        for (int row = 0; row < 100_000; row++) {
            book.add("row " + row, Instant.EPOCH, new Money(row, "USD"));
        }
        assertThat(counted.bytes - before).isGreaterThan(1_000_000);
        book.end();
    }

    /** By the central directory, as spreadsheets read it. */
    private Map<String, String> parts(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), workbook);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Keeps nothing but how much came. */
    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            bytes += length;
        }
    }
}
