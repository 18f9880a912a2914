package org.honorarium.departures.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * Something that left the house and that the restored database knew nothing of.
 *
 * @param payer by name
 * @param reason how it was settled by hand; null if it was not
 * @param proposedBy null if nobody did
 * @param confirmedBy null if nobody did
 * @param matched whether the books know it again
 */
public record Missing(
        long number,
        Instant at,
        UUID payerId,
        String payer,
        UUID run,
        String messageId,
        String format,
        long payments,
        Money total,
        String reason,
        UUID proposedBy,
        UUID confirmedBy,
        boolean matched) {

    /** Whether nothing is left to do about it. */
    public boolean isSettled() {
        return matched || confirmedBy != null;
    }

    public boolean isProposed() {
        return proposedBy != null && confirmedBy == null;
    }
}
