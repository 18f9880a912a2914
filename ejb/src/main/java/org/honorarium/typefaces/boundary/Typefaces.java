package org.honorarium.typefaces.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.honorarium.typefaces.control.JapaneseFont;
import org.honorarium.typefaces.control.SamePrefix;
import org.honorarium.typefaces.control.ShownLetters;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * The fonts that PDFs are written with, read once: what is written with them is remembered by each
 * PDF alone, so that many can be written at once. The same text is the same bytes.
 */
@ApplicationScoped
public class Typefaces {

    private static final String SETTING = "HONORARIUM_FONT";

    private Optional<BaseFont> japanese;
    private List<BaseFont> fonts;

    @PostConstruct
    void read() {
        read(JapaneseFont.places(System.getenv(SETTING)));
    }

    /**
     * @param places where a font with Japanese letters may be, the best one first
     */
    void read(List<String> places) {
        japanese = JapaneseFont.first(places);
        try {
            fonts = new ArrayList<>();
            fonts.add(western());
            japanese.ifPresent(fonts::add);
            fonts.add(
                    BaseFont.createFont("HeiseiKakuGo-W5", "UniJIS-UCS2-H", BaseFont.NOT_EMBEDDED));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes each letter with the first font that has it, and a box for one that none has. */
    public FontSelector of(int size) {
        return new ShownLetters(fonts, size);
    }

    /** What stands below each page, and after it the page's number in the same letters. */
    public HeaderFooter footer(String text, int size) {
        var said = of(size).process(text);
        said.setFont(new Font(fonts.getFirst(), size));
        var footer = new HeaderFooter(said, true);
        footer.setBorder(0);
        return footer;
    }

    /** Whether Japanese can be read by everybody, whatever fonts they have. */
    public boolean embedJapanese() {
        return japanese.isPresent();
    }

    private static BaseFont western() throws IOException {
        var font =
                BaseFont.createFont(
                        "liberation/LiberationSans-Regular.ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        false,
                        null,
                        null);
        font.setSecureRandom(new SamePrefix());
        return font;
    }
}
