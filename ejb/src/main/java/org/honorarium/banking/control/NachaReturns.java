package org.honorarium.banking.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Consumer;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.BankingRejected;
import org.honorarium.banking.entity.Says;
import org.honorarium.money.entity.Money;
import org.honorarium.streams.entity.ShortLines;

/**
 * A NACHA file of returned entries (addenda type 99) and notifications of change (98). Our credits
 * and prenotes come back with the transaction codes 21 and 31, and some banks leave a prenote its
 * own, 23 or 33; what is about anything else is not ours. Corrected account numbers are shown by
 * their last digits only.
 */
final class NachaReturns implements AnswerReader {

    private static final int COLUMNS = 94;
    private static final int LAST_DIGITS = 4;
    private static final Set<String> CREDITS = Set.of("21", "31", "23", "33");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    private long number;
    private long counted;
    private String entry = "";
    private LocalDate created;
    private boolean ended;

    @Override
    public void read(InputStream in, Consumer<AnswerLine> taker) {
        try {
            var text = new InputStreamReader(in, StandardCharsets.US_ASCII);
            var lines = new ShortLines(new BufferedReader(text), COLUMNS);
            for (var line = next(lines); line != null; line = next(lines)) {
                record(line, taker);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!ended) {
            throw refused("the end of the file", "a file control record (9)");
        }
    }

    /** The next record; blank lines are passed over. */
    private String next(ShortLines lines) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (line.length() > COLUMNS) {
                throw refused("more than " + COLUMNS + " characters", COLUMNS + " columns");
            }
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private void record(String line, Consumer<AnswerLine> taker) {
        if (line.length() != COLUMNS) {
            throw refused(line.length() + " characters", COLUMNS + " columns");
        }
        switch (line.charAt(0)) {
            case '1' -> created = day(line.substring(23, 29));
            case '5', '8' -> entry = "";
            case '6' -> {
                entry = line;
                counted++;
            }
            case '7' -> {
                counted++;
                addenda(line, taker);
            }
            case '9' -> control(line);
            default -> throw refused("a record of type " + line.charAt(0), "1, 5, 6, 7, 8 or 9");
        }
    }

    private void addenda(String line, Consumer<AnswerLine> taker) {
        if (entry.isEmpty()) {
            throw refused("an addenda record (7)", "an entry (6) before it");
        }
        var type = line.substring(1, 3);
        if (!type.equals("99") && !type.equals("98")) {
            throw refused("an addenda record of type " + type, "98 or 99");
        }
        boolean change = type.equals("98");
        boolean ours = CREDITS.contains(entry.substring(1, 3));
        taker.accept(
                new AnswerLine(
                        "line " + number,
                        !ours ? Says.OTHER : change ? Says.CHANGED : Says.RETURNED,
                        "",
                        line.substring(6, 21) + "/" + entry.substring(39, 54).strip(),
                        "",
                        line.substring(79),
                        // A notification of change moves nothing: its amount is zero.
                        change ? null : amount(entry.substring(29, 39)),
                        created,
                        line.substring(3, 6),
                        change ? masked(line.substring(35, 64)) : line.substring(35, 79),
                        "",
                        "",
                        change ? line.substring(35, 64) : ""));
    }

    private void control(String line) {
        if (!ended) {
            ended = true;
            var said = digits(line.substring(13, 21));
            if (said != counted) {
                throw refused(
                        said + " entries and addenda in the file control",
                        counted + ", as many as there are");
            }
        }
    }

    private Money amount(String cents) {
        return Money.of(BigDecimal.valueOf(digits(cents), 2), "USD");
    }

    private long digits(String found) {
        try {
            return Long.parseLong(found.strip());
        } catch (NumberFormatException notDigits) {
            throw refused(found, "digits");
        }
    }

    private LocalDate day(String found) {
        try {
            return LocalDate.parse(found, DAY);
        } catch (DateTimeParseException notADay) {
            throw refused(found, "a file creation date (YYMMDD)");
        }
    }

    private static String masked(String corrected) {
        var data = corrected.strip();
        return data.length() <= LAST_DIGITS
                ? data
                : "••••" + data.substring(data.length() - LAST_DIGITS);
    }

    private BankingRejected refused(String found, String expected) {
        return BankingRejected.unreadable("line " + number, found, expected);
    }
}
