package org.honorarium.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.statements.entity.Entry;
import org.honorarium.statements.entity.Statement;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A statement as PDF. Whatever a PDF usually takes from the moment it is written (its times, its
 * id, the names of its fonts) comes from the statement here: the same statement is the same bytes.
 */
@Dependent
public class StatementPdf {

    @Inject SaidLines lines;

    public void write(Statement statement, Locale reader, OutputStream out) throws IOException {
        var words = new StatementWords(reader);
        var type = new StatementType();
        try (var document = new Document(PageSize.A4, 42, 42, 42, 54)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            document.addTitle(words.say("title", statement.businessDate().toString()));
            document.addCreator("Honorarium");
            writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(madeAt(statement)));
            var id = id(statement, words);
            writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
            document.setFooter(footer(words, type));
            document.open();
            head(document, statement, words, type);
            for (var entry : statement.entries()) {
                money(document, entry, words, type);
            }
        } catch (DocumentException failure) {
            throw new IOException(failure);
        }
    }

    /** A PDF's id is sixteen bytes. */
    private static byte[] id(Statement statement, StatementWords words) {
        var text = statement.id() + words.language();
        var id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static GregorianCalendar madeAt(Statement statement) {
        return GregorianCalendar.from(statement.madeAt().atZone(ZoneOffset.UTC));
    }

    private static HeaderFooter footer(StatementWords words, StatementType type) {
        var footer = new HeaderFooter(type.small(words.say("footer")), true);
        footer.setBorder(0);
        return footer;
    }

    private static void head(
            Document document, Statement statement, StatementWords words, StatementType type) {
        document.add(
                new Paragraph(type.large(words.say("title", statement.businessDate().toString()))));
        for (var sentence :
                List.of(
                        words.say("for", statement.reference()),
                        words.say("from", statement.payer()),
                        words.say("night", statement.businessDate().toString()),
                        words.say("number", statement.id().toString()))) {
            document.add(new Paragraph(type.plain(sentence)));
        }
    }

    private void money(Document document, Entry entry, StatementWords words, StatementType type) {
        var title = new Paragraph(type.middle(words.say("money", entry.currency())));
        title.setSpacingBefore(14);
        document.add(title);
        document.add(SaidTables.facts(entry, words, type));
        if (!entry.isPaid()) {
            return;
        }
        document.add(new Paragraph(type.middle(words.say("projects"))));
        document.add(SaidTables.projects(entry.projects(), words, type));
        document.add(new Paragraph(type.middle(words.say("lines"))));
        var table = SaidTables.lines(words, type);
        lines.each(
                entry.statement(),
                entry.currency(),
                line -> {
                    SaidTables.add(table, line, words, type);
                    if (table.size() % SaidTables.ROWS_AT_ONCE == 0) {
                        document.add(table);
                    }
                });
        table.setComplete(true);
        document.add(table);
    }
}
