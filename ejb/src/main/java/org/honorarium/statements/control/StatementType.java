package org.honorarium.statements.control;

import java.io.IOException;
import java.security.SecureRandom;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * The type of one statement: names come in many scripts; one font has most of them, the other one
 * Japanese. Both are read anew, as a font remembers what was written with it.
 */
final class StatementType {

    private final FontSelector large = new FontSelector();
    private final FontSelector middle = new FontSelector();
    private final FontSelector plain = new FontSelector();
    private final FontSelector small = new FontSelector();

    StatementType() throws IOException {
        var western =
                BaseFont.createFont(
                        "liberation/LiberationSans-Regular.ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        false,
                        null,
                        null);
        western.setSecureRandom(new AlwaysTheSame());
        var japanese =
                BaseFont.createFont("HeiseiKakuGo-W5", "UniJIS-UCS2-H", BaseFont.NOT_EMBEDDED);
        add(large, western, japanese, 16);
        add(middle, western, japanese, 11);
        add(plain, western, japanese, 9);
        add(small, western, japanese, 7);
    }

    Phrase large(String text) {
        return large.process(text);
    }

    Phrase middle(String text) {
        return middle.process(text);
    }

    Phrase plain(String text) {
        return plain.process(text);
    }

    Phrase small(String text) {
        return small.process(text);
    }

    private static void add(FontSelector type, BaseFont western, BaseFont japanese, int size) {
        type.addFont(new Font(western, size));
        type.addFont(new Font(japanese, size));
    }

    /** An embedded part of a font has a prefix of random letters: AAAAAA is one, too. */
    private static final class AlwaysTheSame extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
