package org.honorarium.typefaces.control;

import java.util.List;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * Writes each letter with the first font that has it. A letter that none has is a box, so that
 * whoever reads a name sees that something stands there; left to the fonts it would vanish.
 */
public final class ShownLetters extends FontSelector {

    private static final int BOX = '□';

    private final List<BaseFont> known;

    /**
     * @param known the first of them has the box
     */
    public ShownLetters(List<BaseFont> known, int size) {
        this.known = known;
        known.forEach(font -> addFont(new Font(font, size)));
    }

    @Override
    public Phrase process(String text) {
        return super.process(text.codePoints().allMatch(this::isKnown) ? text : shown(text));
    }

    private String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> isKnown(letter) || !isNeverSeen(letter))
                .map(letter -> isKnown(letter) ? letter : isBlank(letter) ? ' ' : BOX)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private boolean isKnown(int letter) {
        return letter == '\n'
                || letter == '\r'
                || known.stream().anyMatch(font -> font.charExists(letter));
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** What only says how its neighbours are to look: joiners, directions, variants. */
    private static boolean isNeverSeen(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || letter >= 0xFE00 && letter <= 0xFE0F
                || letter >= 0xE0100 && letter <= 0xE01EF;
    }
}
