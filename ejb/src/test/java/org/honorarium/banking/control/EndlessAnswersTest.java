package org.honorarium.banking.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.streams.entity.Endless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in which one thing does not end are refused before much of it is in memory. */
class EndlessAnswersTest {

    private static final int LITTLE = 2 << 20;

    @Test
    void a_nacha_file_that_is_one_line() {
        var file = new Endless("101 ");

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> new NachaReturns().read(file, line -> {}))
                .withMessage("line 1: found more than 94 characters, expected 94 columns.");
        assertThat(file.taken()).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status", "Status,EndToEndId\n", "Status,EndToEndId\nSETTLED,\""})
    void a_table_that_is_one_cell(String beginning) {
        var file = new Endless(beginning);

        assertThatExceptionOfType(BankingRejected.class)
                .isThrownBy(() -> new AnswerCsv().read(file, line -> {}));
        assertThat(file.taken()).isLessThan(LITTLE);
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
        assertThat(file.taken()).isLessThan(LITTLE);
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
}
