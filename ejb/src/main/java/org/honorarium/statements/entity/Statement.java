package org.honorarium.statements.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one night of a payer said to an annotator.
 *
 * @param reference the annotator's, from outside
 * @param payer the payer's name that night
 * @param entries one a currency
 */
public record Statement(
        UUID id,
        UUID run,
        UUID annotator,
        String reference,
        UUID payerId,
        String payer,
        LocalDate businessDate,
        Instant madeAt,
        List<Entry> entries) {

    public Statement {
        entries = List.copyOf(entries);
    }

    public Statement with(List<Entry> found) {
        return new Statement(
                id, run, annotator, reference, payerId, payer, businessDate, madeAt, found);
    }

    /** The name of its PDF. */
    public String fileName() {
        return "statement-" + businessDate + "-" + id + ".pdf";
    }
}
