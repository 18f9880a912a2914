package org.honorarium.exports.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants to take out.
 *
 * @param payer whose books
 * @param from the first day
 * @param until the last day
 * @param each every transfer on a line of its own, not the sum of a day; for journals
 */
public record ExportOrder(
        UUID payer, ExportKind kind, LocalDate from, LocalDate until, boolean each) {

    private static final int LONGEST = 366;

    /**
     * @throws ExportRejected naming the first thing that is wrong
     */
    public ExportOrder {
        if (from == null || until == null) {
            throw ExportRejected.dayMissing(from == null ? "from" : "until");
        }
        if (until.isBefore(from)) {
            throw ExportRejected.endsBeforeItBegins(from, until);
        }
        if (ChronoUnit.DAYS.between(from, until) >= LONGEST) {
            throw ExportRejected.tooLong(from, until, LONGEST);
        }
    }

    public String fileName() {
        return kind.fileName(this);
    }

    /** For the audit record. */
    public Map<String, String> facts() {
        return Map.of(
                "kind", kind.name(),
                "from", from.toString(),
                "until", until.toString(),
                "each", Boolean.toString(each));
    }
}
