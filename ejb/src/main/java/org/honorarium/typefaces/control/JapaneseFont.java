package org.honorarium.typefaces.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/** A font of this server's that has Japanese letters and may be embedded. */
public final class JapaneseFont {

    private static final Logger LOGGER = System.getLogger(JapaneseFont.class.getName());

    /** Kana, kanji of a statement, and what stands between them. */
    private static final String LETTERS = "あア銀行支払、。";

    /** TrueType first: what is embedded of it is a sixth of the others. */
    private static final List<String> USUAL =
            List.of(
                    "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
                    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
                    "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
                    "/usr/share/fonts/truetype/takao-gothic/TakaoGothic.ttf",
                    "/usr/share/fonts/truetype/vlgothic/VL-Gothic-Regular.ttf",
                    "/usr/share/fonts/ipa-gothic-fonts/ipag.ttf",
                    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,0",
                    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc,0",
                    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,0",
                    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,0",
                    "/usr/share/fonts/noto/NotoSansCJK-Regular.ttc,0",
                    "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
                    "/Library/Fonts/Arial Unicode.ttf",
                    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc,0",
                    "C:/Windows/Fonts/YuGothR.ttc,0",
                    "C:/Windows/Fonts/msgothic.ttc,0");

    private JapaneseFont() {}

    /**
     * @param setting a font's file, and for a collection its number in it, if one was set
     * @return where to look, one after the other
     */
    public static List<String> places(String setting) {
        if (setting == null || setting.isBlank()) {
            return USUAL;
        }
        if (!Files.isReadable(file(setting))) {
            LOGGER.log(Level.WARNING, "There is no font to read at {0}.", setting);
        }
        return Stream.concat(Stream.of(setting), USUAL.stream()).toList();
    }

    /** The first one that is there and can be used. */
    public static Optional<BaseFont> first(List<String> places) {
        return places.stream()
                .filter(place -> Files.isReadable(file(place)))
                .flatMap(place -> read(place).stream())
                .findFirst();
    }

    private static Optional<BaseFont> read(String place) {
        try {
            var font =
                    BaseFont.createFont(
                            place,
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            false,
                            inMemory(place),
                            null);
            font.setSecureRandom(new SamePrefix());
            if (LETTERS.chars().allMatch(font::charExists)) {
                LOGGER.log(Level.INFO, "PDFs have their Japanese letters from {0}.", place);
                return Optional.of(font);
            }
            LOGGER.log(Level.WARNING, "{0} lacks Japanese letters.", place);
        } catch (IOException | RuntimeException unfit) {
            LOGGER.log(Level.WARNING, "{0} cannot be embedded: {1}", place, unfit.getMessage());
        }
        return Optional.empty();
    }

    /** One font is read ten times as fast from memory; a collection is too large to be kept. */
    private static byte[] inMemory(String place) throws IOException {
        return isOfCollection(place) ? null : Files.readAllBytes(file(place));
    }

    private static Path file(String place) {
        return Path.of(isOfCollection(place) ? place.substring(0, place.lastIndexOf(',')) : place);
    }

    private static boolean isOfCollection(String place) {
        return place.matches("(?i).*\\.ttc,[0-9]+");
    }
}
