package org.honorarium.confidentiality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.honorarium.confidentiality.entity.ReportHead;
import org.honorarium.typefaces.boundary.Typefaces;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A confidentiality report as PDF: what it says, and then the list. */
@Dependent
public class ReportPdf {

    private static final float[] WIDTHS = {12, 12, 13, 9, 9, 11, 9, 9, 7, 12};
    private static final int ROWS_AT_ONCE = 200;

    @Inject SeerRows seers;
    @Inject Typefaces typefaces;

    public byte[] of(ReportHead head) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4.rotate(), 36, 36, 36, 48)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle("Confidentiality report: " + head.clientName());
            document.addCreator("Honorarium");
            document.setFooter(footer(head));
            document.open();
            document.add(new Paragraph(typefaces.of(16).process("Confidentiality report")));
            for (var sentence : ReportWords.sentences(head)) {
                document.add(new Paragraph(typefaces.of(10).process(sentence)));
            }
            list(document, head);
        } catch (DocumentException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
        return bytes.toByteArray();
    }

    /** Row after row, and what is written need not be remembered. */
    private void list(Document document, ReportHead head) throws DocumentException {
        var small = typefaces.of(7);
        var table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setHeaderRows(1);
        table.setComplete(false);
        ReportWords.COLUMNS.forEach(column -> table.addCell(cell(small.process(column), true)));
        seers.each(
                head.client(),
                seer -> {
                    for (var value : ReportWords.row(seer)) {
                        table.addCell(cell(small.process(value), false));
                    }
                    if (table.size() % ROWS_AT_ONCE == 0) {
                        document.add(table);
                    }
                });
        table.setComplete(true);
        document.add(table);
    }

    private static PdfPCell cell(Phrase words, boolean head) {
        var cell = new PdfPCell(words);
        cell.setPadding(3);
        cell.setBorderColor(Color.LIGHT_GRAY);
        if (head) {
            cell.setBackgroundColor(new Color(0xEE, 0xEE, 0xEE));
        }
        return cell;
    }

    private HeaderFooter footer(ReportHead head) {
        var text = head.clientName() + ", " + ReportWords.time(head.at()) + " UTC, page ";
        return typefaces.footer(text, 7);
    }
}
