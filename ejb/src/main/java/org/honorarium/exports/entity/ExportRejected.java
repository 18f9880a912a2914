package org.honorarium.exports.entity;

import java.time.LocalDate;
import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why nothing was taken out. When several reasons apply, the first in this file is given. */
public final class ExportRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private ExportRejected(String code, String message, Map<String, String> facts) {
        super(Kind.UNPROCESSABLE, "exports/" + code, message, facts);
    }

    static ExportRejected dayMissing(String which) {
        return new ExportRejected(
                "day-missing",
                "An export needs its first and its last day: expected from and until as 2026-03-31.",
                Map.of("missing", which));
    }

    static ExportRejected endsBeforeItBegins(LocalDate from, LocalDate until) {
        return new ExportRejected(
                "ends-before-it-begins",
                "The last day is before the first.",
                Map.of("from", from.toString(), "until", until.toString()));
    }

    static ExportRejected tooLong(LocalDate from, LocalDate until, int most) {
        return new ExportRejected(
                "too-long",
                "An export has at most %d days.".formatted(most),
                Map.of("from", from.toString(), "until", until.toString()));
    }

    static ExportRejected lineWrong(String field, String found, String expected) {
        return new ExportRejected(
                "line-wrong",
                "Account, %s: found %s, expected %s.".formatted(field, found, expected),
                Map.of("field", field, "found", found, "expected", expected));
    }

    static ExportRejected lineTwice(String account) {
        return new ExportRejected(
                "line-twice",
                "An account has one number for a code, and one for all others.",
                Map.of("account", account));
    }
}
