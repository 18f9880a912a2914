package org.honorarium.seals.entity;

import java.time.LocalDate;
import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why seals were not given or not taken. The first that applies is given. */
public final class SealRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private SealRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "seals/" + code, message, facts);
    }

    public static SealRejected dayNotSealed(LocalDate day) {
        return new SealRejected(
                Kind.NOT_FOUND,
                "day-not-sealed",
                "This day is not sealed: a day is sealed when it is over.",
                Map.of("day", day.toString()));
    }

    public static SealRejected lineNotUnderstood(int line, String expected, String found) {
        return new SealRejected(
                Kind.UNPROCESSABLE,
                "line-not-understood",
                "Line %d of the kept seals is not what belongs there: expected %s, found \"%s\"."
                        .formatted(line, expected, shortened(found)),
                Map.of(
                        "line", Integer.toString(line),
                        "expected", expected,
                        "found", shortened(found)));
    }

    public static SealRejected keptIsDamaged(LocalDate day, int line) {
        return new SealRejected(
                Kind.UNPROCESSABLE,
                "kept-seals-damaged",
                "The kept seals of %s do not add up to their own SHA-256 in line %d: they are damaged themselves."
                        .formatted(day, line),
                Map.of("day", day.toString(), "line", Integer.toString(line)));
    }

    public static SealRejected tooManyDays(int most) {
        return new SealRejected(
                Kind.UNPROCESSABLE,
                "too-many-days",
                "At most %d days are verified at once; the command verifies all.".formatted(most),
                Map.of("most", Integer.toString(most)));
    }

    public static SealRejected tooLarge(long most) {
        return new SealRejected(
                Kind.UNPROCESSABLE,
                "kept-seals-too-large",
                "At most %,d bytes of kept seals are taken at once; the command takes all."
                        .formatted(most),
                Map.of("most", Long.toString(most)));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
