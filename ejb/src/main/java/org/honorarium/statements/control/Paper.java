package org.honorarium.statements.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The paper of what is said as PDF. Whatever a PDF usually takes from the moment it is written (its
 * times, its id, the names of its fonts) comes from what it says: the same content is the same
 * bytes.
 *
 * @param name what tells it from every other, as long as its content is the same
 * @param at when it was said
 * @param footer what stands below, before the number of the page
 */
record Paper(
        String title,
        String name,
        Instant at,
        String footer,
        StatementWords words,
        StatementType type) {

    void write(OutputStream out, Consumer<Document> content) throws IOException {
        try (var document = new Document(PageSize.A4, 42, 42, 42, 54)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            document.addTitle(title);
            document.addCreator("Honorarium");
            writer.getInfo()
                    .put(
                            PdfName.CREATIONDATE,
                            new PdfDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC))));
            writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id(), id()));
            document.setFooter(type.footer(footer));
            document.open();
            content.accept(document);
        } catch (DocumentException failure) {
            throw new IOException(failure);
        }
    }

    /** The title, and sentences under it. */
    void head(Document document, List<String> sentences) {
        document.add(new Paragraph(type.large(title)));
        sentences.forEach(sentence -> document.add(new Paragraph(type.plain(sentence))));
    }

    void middle(Document document, String text) {
        document.add(new Paragraph(type.middle(text)));
    }

    /** As {@link #middle}, with some room above it. */
    void part(Document document, String text) {
        var part = new Paragraph(type.middle(text));
        part.setSpacingBefore(14);
        document.add(part);
    }

    /** A PDF's id is sixteen bytes. */
    private byte[] id() {
        var text = name + words.language();
        var id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
