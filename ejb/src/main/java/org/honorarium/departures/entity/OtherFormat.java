package org.honorarium.departures.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A payment file that left in one format that moves money, and is wanted in another: that would pay
 * everybody twice, unless the first was not carried out, as two persons say.
 *
 * @param left the format that the bank has
 * @param reason why it was not carried out; null until somebody says it, as are the persons
 */
public record OtherFormat(
        UUID file,
        String wanted,
        String messageId,
        String left,
        Instant leftAt,
        String reason,
        UUID proposedBy,
        String proposedByName,
        UUID confirmedBy) {

    public boolean isProposed() {
        return proposedBy != null;
    }

    public boolean isLet() {
        return confirmedBy != null;
    }
}
