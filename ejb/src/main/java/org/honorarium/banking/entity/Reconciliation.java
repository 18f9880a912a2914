package org.honorarium.banking.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a payer's money in one currency was at one moment.
 *
 * @param nightly whether the house made it after a night, or a person asked for it
 * @param differences how many things do not fit; 0 if each cent is proved
 */
public record Reconciliation(
        UUID id,
        UUID payer,
        String payerName,
        LocalDate businessDate,
        boolean nightly,
        Instant madeAt,
        Figures figures,
        long differences) {

    public boolean isProved() {
        return differences == 0;
    }
}
