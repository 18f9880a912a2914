package org.honorarium.imports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Large files are made as they are read, so that only the reader could keep them. */
class BatchStreamTest {

    private static final String HEADER =
            "HITId,HITTypeId,Title,Reward,AssignmentId,WorkerId,AssignmentStatus,AcceptTime,"
                    + "SubmitTime";
    private static final String ROW =
            "H%d,T,Title,$0.25,A%d,W%d,Approved,Sat Dec 24 00:38:59 CET 2016,"
                    + "Sat Dec 24 00:41:13 CET 2016";

    @Test
    void a_hundred_thousand_rows_are_fetched_only_as_they_are_read() {
        try (var file = new BatchResults(rows(HEADER, "", 100_000), "USD")) {
            var rows = 0;
            var cents = 0L;
            while (file.hasNext()) {
                var row = file.next();
                rows++;
                cents += row.hit().reward().minor();
                // A row has some 115 bytes; what was fetched may be a few buffers ahead of it.
                assertThat(file.bytesRead()).isLessThan(rows * 120L + 300_000);
            }
            assertThat(rows).isEqualTo(100_000);
            assertThat(cents).isEqualTo(2_500_000);
        }
    }

    @Test
    void three_thousand_answer_columns_cost_only_what_is_filled_in() {
        var columns =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> ",Answer.q" + i)
                        .collect(Collectors.joining());
        var values = ",".repeat(2_999) + ",yes";
        try (var file = new BatchResults(rows(HEADER + columns, values, 1_000), "USD")) {
            var rows = 0;
            while (file.hasNext()) {
                var answer = file.next().assignment().orElseThrow().answer();
                assertThat(answer).isEqualTo("{\"q2999\":\"yes\"}");
                rows++;
            }
            assertThat(rows).isEqualTo(1_000);
        }
    }

    private static InputStream rows(String header, String values, int count) {
        var lines =
                IntStream.rangeClosed(0, count)
                        .mapToObj(i -> i == 0 ? header : ROW.formatted(i, i, i % 700) + values)
                        .map(line -> bytes(line + "\n"))
                        .iterator();
        Enumeration<InputStream> parts =
                new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return lines.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return lines.next();
                    }
                };
        return new SequenceInputStream(parts);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
