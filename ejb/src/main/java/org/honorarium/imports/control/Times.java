package org.honorarium.imports.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads instants as Mechanical Turk writes them ("Sat Dec 24 00:38:59 CET 2016") or by ISO 8601
 * with an offset ("2016-12-23T23:38:59Z"), from the year 2000 to 2099, kept to the microsecond. The
 * name of the weekday is not looked at: it adds nothing, and people edit dates.
 */
final class Times {

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z]{3} ([A-Za-z]{3}) +([0-9]{1,2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})"
                            + " ([A-Za-z0-9+:-]{1,12}) (20[0-9]{2})");
    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");
    private static final String EXPECTED =
            "a time like Sat Dec 24 00:38:59 CET 2016 or 2016-12-23T23:38:59Z";

    private Times() {}

    static Instant required(Line row, String column) {
        return read(row, column, row.required(column, EXPECTED));
    }

    static Optional<Instant> optional(Line row, String column) {
        return row.value(column).map(value -> read(row, column, value));
    }

    private static Instant read(Line row, String column, String value) {
        var form = FORM.matcher(value);
        try {
            var time =
                    form.matches()
                            ? local(form).toInstant(offset(row, column, value, form.group(6)))
                            : iso(value);
            return time.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noSuchTime) {
            throw row.bad(column, value, EXPECTED);
        }
    }

    private static LocalDateTime local(Matcher form) {
        return LocalDateTime.of(
                Integer.parseInt(form.group(7)),
                MONTHS.indexOf(form.group(1).toUpperCase(Locale.ROOT)) + 1,
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)),
                Integer.parseInt(form.group(5)));
    }

    private static ZoneOffset offset(Line row, String column, String value, String zone) {
        return Zones.offset(zone)
                .orElseThrow(() -> row.bad(column, value, Zones.expectedInsteadOf(zone)));
    }

    private static Instant iso(String value) {
        var time = OffsetDateTime.parse(value);
        if (time.getYear() < 2000 || time.getYear() > 2099) {
            throw new DateTimeException("Not a year of ours");
        }
        return time.toInstant();
    }
}
