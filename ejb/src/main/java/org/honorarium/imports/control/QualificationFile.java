package org.honorarium.imports.control;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.honorarium.imports.entity.ImportRejected;
import org.honorarium.imports.entity.QualificationRow;

/**
 * Reads a file of qualifications, one row at a time.
 *
 * <p>Required columns: WorkerId, Type (the code of a qualification type). Read when they are there:
 * Code, Level, ValidFrom and ValidUntil (2026-11-22; the second is the day after the last one),
 * Issuer, Number, Statement, Citizenship, WorkLocation.
 */
public final class QualificationFile implements Iterator<QualificationRow>, AutoCloseable {

    private static final List<String> REQUIRED = List.of("WorkerId", "Type");
    private static final int LONGEST = 200;
    private static final int LONGEST_STATEMENT = 4_000;

    private final CsvFile file;

    /**
     * Opens the file and reads its header.
     *
     * @throws ImportRejected if this is no such file
     */
    public QualificationFile(InputStream bytes) {
        this.file = new CsvFile(bytes, REQUIRED);
    }

    /**
     * @throws ImportRejected if the text that follows is not CSV in UTF-8
     */
    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    /**
     * @throws ImportRejected with the first thing that is wrong in this row
     */
    @Override
    public QualificationRow next() {
        var row = new CsvRow(file.header(), file.next(), Set.of());
        return new QualificationRow(
                row.line(),
                row.id("WorkerId"),
                row.id("Type"),
                row.text("Code"),
                row.text("Level"),
                date(row, "ValidFrom"),
                date(row, "ValidUntil"),
                atMost(row, "Issuer", LONGEST),
                atMost(row, "Number", LONGEST),
                atMost(row, "Statement", LONGEST_STATEMENT),
                row.text("Citizenship"),
                row.text("WorkLocation"));
    }

    /** How much of the file has been fetched, for progress; a little ahead of the rows. */
    public long bytesRead() {
        return file.bytesRead();
    }

    /** Closes the stream too. */
    @Override
    public void close() {
        file.close();
    }

    private static Optional<LocalDate> date(CsvRow row, String column) {
        return row.value(column).map(found -> date(row, column, found));
    }

    private static LocalDate date(CsvRow row, String column, String found) {
        try {
            return LocalDate.parse(found);
        } catch (DateTimeParseException noDate) {
            throw row.bad(column, found, "a day such as 2026-11-22");
        }
    }

    private static String atMost(CsvRow row, String column, int longest) {
        return row.value(column).map(found -> row.text(column, longest)).orElse("");
    }
}
