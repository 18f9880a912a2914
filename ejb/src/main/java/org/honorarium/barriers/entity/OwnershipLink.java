package org.honorarium.barriers.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who owns how much of whom, as it was stated.
 *
 * @param ownerName null for a client that the reader may not know
 * @param ownedName null for a client that the reader may not know
 * @param until the first day on which it does not hold any more; null while it holds
 * @param reason why it was ended; null while it holds
 */
public record OwnershipLink(
        UUID id,
        UUID owner,
        String ownerName,
        UUID owned,
        String ownedName,
        BigDecimal percent,
        LocalDate since,
        Instant statedAt,
        String statedBy,
        LocalDate until,
        String reason) {

    public boolean isInForce() {
        return until == null;
    }

    public LinkTerms terms() {
        return new LinkTerms(owner, owned, percent, since);
    }
}
