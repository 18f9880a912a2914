package org.honorarium.banking.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.Says;

/**
 * The house's own table (RFC 4180, UTF-8), for banks that answer in no other way and for what was
 * asked about: {@code Status,EndToEndId} and, where they are known, {@code Amount,Currency,Date,
 * BankReference,ReasonCode,Reason,MessageId,Trace}. Status is SETTLED, REJECTED, RETURNED or
 * ACCEPTED.
 */
final class AnswerCsv implements AnswerReader {

    private static final int MOST_COLUMNS = 50;
    private static final int LONGEST = 4_000;

    @Override
    public void read(InputStream in, Consumer<AnswerLine> taker) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var handler =
                NamedCsvRecordHandler.builder()
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(LONGEST)
                        .maxRecordSize(MOST_COLUMNS * LONGEST)
                        .build();
        try {
            CsvReader.builder()
                    .skipEmptyLines(true)
                    .maxBufferSize(MOST_COLUMNS * LONGEST)
                    .build(handler, new InputStreamReader(in, decoder))
                    .forEach(row -> taker.accept(line(row)));
        } catch (CsvParseException | UncheckedIOException failure) {
            throw reasonOf(failure);
        }
    }

    private static AnswerLine line(NamedCsvRecord row) {
        var place = "line " + row.getStartingLineNumber();
        var amount = value(row, "Amount");
        var date = value(row, "Date");
        return new AnswerLine(
                place,
                says(row, place),
                required(row, "EndToEndId", place),
                value(row, "Trace"),
                value(row, "MessageId"),
                value(row, "BankReference"),
                amount.isEmpty() ? null : Amounts.money(amount, value(row, "Currency"), place),
                date.isEmpty() ? null : Amounts.day(date, place),
                value(row, "ReasonCode"),
                value(row, "Reason"));
    }

    private static Says says(NamedCsvRecord row, String place) {
        var status = required(row, "Status", place);
        return Stream.of(Says.SETTLED, Says.REJECTED, Says.RETURNED, Says.ACCEPTED)
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElseThrow(
                        () ->
                                BankingRejected.unreadable(
                                        place + ", Status",
                                        status,
                                        "SETTLED, REJECTED, RETURNED or ACCEPTED"));
    }

    private static String required(NamedCsvRecord row, String column, String place) {
        if (!row.getHeader().contains(column)) {
            throw BankingRejected.unreadable(
                    place,
                    String.join(",", row.getHeader()),
                    "a header with Status and EndToEndId");
        }
        return value(row, column);
    }

    private static String value(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    /** The reader wraps what was thrown while it read. */
    private static RuntimeException reasonOf(RuntimeException failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof BankingRejected refused) {
                return refused;
            }
            if (one instanceof CharacterCodingException) {
                return BankingRejected.unreadable(
                        "the file", "bytes that are no text", "a CSV file in UTF-8");
            }
        }
        return failure instanceof UncheckedIOException
                ? failure
                : BankingRejected.unreadable(
                        "the file", failure.getMessage(), "a CSV file with a header");
    }
}
