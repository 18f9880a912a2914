package org.honorarium.departures.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A payment that left the house before a restore, was settled by two people, and is not in the
 * books as it was paid.
 *
 * @param payer by name
 * @param annotator the payee's reference; empty while nobody is known again whom it paid
 * @param left what the bank was told to pay
 * @param found what of it the night paid that was done again
 * @param reason why its payee is to be paid on; null if nobody said so
 * @param proposedBy null if nobody did
 * @param confirmedBy null if nobody did
 */
public record Unfound(
        String endToEndId,
        String payer,
        String annotator,
        UUID run,
        String messageId,
        Instant leftAt,
        Money left,
        Money found,
        String reason,
        UUID proposedBy,
        UUID confirmedBy) {

    /** Whether its payee is paid on. */
    public boolean isLetGo() {
        return confirmedBy != null;
    }

    public boolean isProposed() {
        return proposedBy != null && confirmedBy == null;
    }
}
