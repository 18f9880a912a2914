package org.honorarium.statements.control;

import org.honorarium.typefaces.boundary.Typefaces;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.FontSelector;

/** The type of a statement, in four sizes. */
final class StatementType {

    private static final int SMALL = 7;

    private final Typefaces typefaces;
    private final FontSelector large;
    private final FontSelector middle;
    private final FontSelector plain;
    private final FontSelector small;

    StatementType(Typefaces typefaces) {
        this.typefaces = typefaces;
        large = typefaces.of(16);
        middle = typefaces.of(11);
        plain = typefaces.of(9);
        small = typefaces.of(SMALL);
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

    HeaderFooter footer(String text) {
        return typefaces.footer(text, SMALL);
    }
}
