package org.honorarium.imports.control;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.honorarium.imports.entity.ImportRejected;

/**
 * A CSV file with a header, read one record after the other: memory does not grow with the file.
 * Empty lines are passed over. A value may have up to a million characters, a row up to four, a
 * header up to ten thousand columns.
 */
final class CsvFile implements AutoCloseable {

    private static final int MAX_COLUMNS = 10_000;
    private static final int MAX_VALUE = 1_000_000;
    private static final int MAX_ROW = 4_000_000;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Utf8Text text;
    private final CloseableIterator<CsvRecord> records;
    private final Header header;

    /**
     * Reads the header.
     *
     * @throws ImportRejected if it is no header, lacks a required column, or nothing follows it
     */
    CsvFile(InputStream bytes, List<String> required) {
        this.text = new Utf8Text(bytes);
        this.records = records(text);
        if (!hasNext()) {
            throw ImportRejected.empty();
        }
        this.header = new Header(read(), required);
        if (!hasNext()) {
            throw ImportRejected.empty();
        }
    }

    Header header() {
        return header;
    }

    long bytesRead() {
        return text.bytesRead();
    }

    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException failure) {
            throw reasonOf(failure);
        }
    }

    CsvRecord next() {
        var read = read();
        if (read.getFieldCount() != header.size()) {
            throw ImportRejected.wrongNumberOfValues(
                    read.getStartingLineNumber(), read.getFieldCount(), header.size());
        }
        return read;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CsvRecord read() {
        try {
            return records.next();
        } catch (CsvParseException failure) {
            throw reasonOf(failure);
        }
    }

    private static CloseableIterator<CsvRecord> records(Utf8Text text) {
        var handler =
                CsvRecordHandler.builder()
                        .maxFields(MAX_COLUMNS)
                        .maxFieldSize(MAX_VALUE)
                        .maxRecordSize(MAX_ROW)
                        .build();
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)
                .iterator();
    }

    /**
     * The parser wraps what its source threw, and names the line of its own complaints in words.
     */
    private static RuntimeException reasonOf(CsvParseException failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(ImportRejected.class::isInstance)
                .map(ImportRejected.class::cast)
                .findFirst()
                .orElseGet(() -> broken(failure));
    }

    private static ImportRejected broken(CsvParseException failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), "unreadable text");
        var line = LINE.matcher(message);
        return ImportRejected.notCsv(line.find() ? Long.parseLong(line.group(1)) : 1, message);
    }
}
