package org.honorarium.banking.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.honorarium.banking.entity.BankingRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in which one thing does not end are refused before much of it is in memory. */
class EndlessAnswersTest {

    private static final int FILE = 64 << 20;
    private static final int LITTLE = 2 << 20;

    @Test
    void a_nacha_file_that_is_one_line() {
        var file = new Endless("101 ");

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> new NachaReturns().read(file, line -> {}))
                .withMessage("line 1: found more than 94 characters, expected 94 columns.");
        assertThat(file.read).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status", "Status,EndToEndId\n", "Status,EndToEndId\nSETTLED,\""})
    void a_table_that_is_one_cell(String beginning) {
        var file = new Endless(beginning);

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> new AnswerCsv().read(file, line -> {}));
        assertThat(file.read).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<!--",
                "<Document a=\"",
                "<Document><",
                "<Document><!--",
                "<Document><a b=\"",
                "<Document><?a ",
                "<Document><![CDATA[",
                "<Document>"
            })
    void xml_that_is_one_tag_or_comment_or_text(String beginning) {
        var file = new Endless(beginning);

        assertThatExceptionOfType(BankingRejected.class).isThrownBy(() -> walk(file));
        assertThat(file.read).isLessThan(LITTLE);
    }

    @Test
    void lines_end_as_they_do_elsewhere_and_a_longer_one_is_seen() throws Exception {
        assertThat(lines("a\n\r\nb\rccc\n\ndddddd"))
                .containsExactly("a", "", "b", "ccc", "", "dddd");
        assertThat(lines("")).isEmpty();
        assertThat(lines("abc\n")).containsExactly("abc");
    }

    /** As far as the first that is too long. */
    private static ArrayList<String> lines(String text) throws IOException {
        Reader reader = new StringReader(text);
        var lines = new ShortLines(reader, 3);
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
            if (line.length() > 3) {
                break;
            }
        }
        return all;
    }

    private static void walk(InputStream file) {
        var walk = new XmlWalk(file);
        walk.namespace();
        walk.walk(new Nothing());
    }

    /** Listens to nothing. */
    private static final class Nothing implements XmlWalk.Listener {

        @Override
        public void begins(String path) {}

        @Override
        public void ends(String path, String text, String currency, String place) {}
    }

    /** Begins like this and goes on with one letter, and counts how much of it was taken. */
    private static final class Endless extends InputStream {

        private final byte[] beginning;
        private int read;

        Endless(String beginning) {
            this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            if (read == FILE) {
                return -1;
            }
            int next = read < beginning.length ? beginning[read] : 'x';
            read++;
            return next;
        }
    }
}
