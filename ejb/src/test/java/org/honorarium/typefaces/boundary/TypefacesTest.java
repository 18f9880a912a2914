package org.honorarium.typefaces.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.honorarium.typefaces.control.JapaneseFont;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Whoever opens a PDF can read what it says, in Japanese, too. */
class TypefacesTest {

    private static final String LETTERS = "あア銀行支払、。の明細書";
    private static final String SENTENCE = "支払の明細書、Zażółć。";

    private static final Logger LOG = Logger.getLogger(JapaneseFont.class.getName());

    @TempDir Path folder;

    @BeforeAll
    static void unfit_fonts_are_no_news_here() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void what_is_wrong_elsewhere_is() {
        LOG.setLevel(null);
    }

    @Test
    void japanese_is_embedded_from_a_font_of_the_server_and_can_be_searched() throws Exception {
        var typefaces = with(few("few.ttf"));

        var pdf = pdf(typefaces, SENTENCE);

        assertThat(typefaces.embedJapanese()).isTrue();
        assertThat(text(pdf)).isEqualTo(SENTENCE);
        assertThat(namedOnly(pdf)).isEmpty();
        assertThat(pdf).hasSizeLessThan(60_000);
    }

    @Test
    void a_real_font_of_this_machine_is_embedded_likewise() throws Exception {
        var typefaces = new Typefaces();
        typefaces.read();
        assumeTrue(typefaces.embedJapanese(), "This machine has no font with Japanese letters.");

        var pdf = pdf(typefaces, SENTENCE);

        assertThat(text(pdf)).isEqualTo(SENTENCE);
        assertThat(namedOnly(pdf)).isEmpty();
    }

    @Test
    void the_number_of_a_page_is_written_with_an_embedded_font_too() throws Exception {
        var typefaces = with(few("few.ttf"));
        var out = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, out);
            document.setFooter(typefaces.footer("明細書 ", 7));
            document.open();
            document.add(new Paragraph(typefaces.of(9).process(SENTENCE)));
        }

        assertThat(text(out.toByteArray())).contains("明細書1");
        assertThat(namedOnly(out.toByteArray())).isEmpty();
    }

    @Test
    void without_such_a_font_one_is_named_that_readers_of_japanese_have() throws Exception {
        var typefaces = with(folder.resolve("nothing.ttf").toString());

        var pdf = pdf(typefaces, SENTENCE);

        assertThat(typefaces.embedJapanese()).isFalse();
        assertThat(text(pdf)).contains("Zażółć");
        assertThat(namedOnly(pdf)).containsExactly("HeiseiKakuGo-W5-UniJIS-UCS2-H");
    }

    @Test
    void a_letter_that_the_servers_font_lacks_is_written_with_the_one_that_is_named()
            throws Exception {
        var pdf = pdf(with(few("few.ttf")), "支払の額");

        assertThat(text(pdf)).contains("支払の");
        assertThat(namedOnly(pdf)).containsExactly("HeiseiKakuGo-W5-UniJIS-UCS2-H");
    }

    @ParameterizedTest
    @CsvSource({
        "Ann 😀 Ash, Ann□Ash",
        "አበበ, □□□",
        "ᚠᚢᚦ支払, □□□支払",
        "Ann 👩\u200d💻, Ann□\u200d□",
        "A\ufe0fnn, Ann",
        "Ann Ash, AnnAsh",
        "𠮷銀行, □銀行",
        "'a\ud83d', a□"
    })
    void a_letter_that_no_font_has_is_seen_to_be_missing(String name, String seen)
            throws Exception {
        assertThat(text(pdf(with(few("few.ttf")), name))).isEqualTo(seen);
    }

    @Test
    void what_is_no_font_or_has_no_japanese_is_passed_over() throws Exception {
        var text = Files.writeString(folder.resolve("text.ttf"), "This is no font.").toString();
        var latin = FewLetters.writeLatin(folder.resolve("latin.ttf")).toString();
        var collection = Files.writeString(folder.resolve("text.ttc"), "ttcf") + ",0";

        assertThat(with(text, latin, collection).embedJapanese()).isFalse();
        assertThat(with(text, latin, collection, few("few.ttf")).embedJapanese()).isTrue();
    }

    @Test
    void the_font_that_was_set_comes_before_those_that_servers_usually_have() {
        var usual = JapaneseFont.places(null);

        assertThat(JapaneseFont.places("")).isEqualTo(usual);
        assertThat(JapaneseFont.places("/fonts/Own.ttc,2"))
                .startsWith("/fonts/Own.ttc,2")
                .endsWith(usual.toArray(String[]::new));
    }

    @Test
    void what_others_write_with_the_same_fonts_changes_no_byte() throws Exception {
        var typefaces = with(few("few.ttf"));
        var alone = pdf(typefaces, SENTENCE);

        var written =
                IntStream.range(0, 100)
                        .parallel()
                        .peek(number -> pdf(typefaces, "銀行 " + number))
                        .mapToObj(number -> pdf(typefaces, SENTENCE))
                        .toList();

        assertThat(written).allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    private String few(String name) throws IOException {
        return FewLetters.write(folder.resolve(name), LETTERS).toString();
    }

    private static Typefaces with(String... places) {
        var typefaces = new Typefaces();
        typefaces.read(List.of(places));
        return typefaces;
    }

    private static byte[] pdf(Typefaces typefaces, String sentence) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document()) {
            var writer = PdfWriter.getInstance(document, out);
            writer.getInfo()
                    .put(PdfName.CREATIONDATE, new PdfDate(new GregorianCalendar(2026, 0, 1)));
            writer.getInfo()
                    .put(PdfName.FILEID, PdfEncryption.createInfoId(new byte[16], new byte[16]));
            document.open();
            document.add(new Paragraph(typefaces.of(9).process(sentence)));
        }
        return out.toByteArray();
    }

    /** Without the spaces that a reader puts between fonts. */
    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replace(" ", "");
        }
    }

    /** The fonts of the first page of which nothing is embedded. */
    private static List<String> namedOnly(byte[] pdf) throws IOException {
        var named = new ArrayList<String>();
        try (var reader = new PdfReader(pdf)) {
            var fonts = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
            for (var key : fonts.getKeys()) {
                var font = fonts.getAsDict(key);
                if (!isEmbedded(font)) {
                    named.add(font.getAsName(PdfName.BASEFONT).toString().substring(1));
                }
            }
        }
        return named;
    }

    private static boolean isEmbedded(PdfDictionary font) {
        var kinds = font.getAsArray(PdfName.DESCENDANTFONTS);
        if (kinds == null) {
            return false;
        }
        var facts = kinds.getAsDict(0).getAsDict(PdfName.FONTDESCRIPTOR);
        return facts.get(PdfName.FONTFILE2) != null || facts.get(PdfName.FONTFILE3) != null;
    }
}
