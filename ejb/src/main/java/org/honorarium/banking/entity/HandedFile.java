package org.honorarium.banking.entity;

import java.time.Instant;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * A payment file, and what became of it.
 *
 * @param outcome SENT, NOT_ATTEMPTED, or null while nobody has said
 * @param decidedAt null while nobody has said
 * @param decidedBy the person's name; null while nobody has said, and if the bank's answer did
 * @param proposal that it was never handed over, waiting for a second person; null if there is none
 */
public record HandedFile(
        UUID id,
        UUID run,
        UUID payer,
        String payerName,
        String currency,
        String messageId,
        long payments,
        Money total,
        Instant writtenAt,
        String outcome,
        Instant decidedAt,
        String decidedBy,
        UUID proposal) {

    public boolean isWaiting() {
        return outcome == null;
    }

    public boolean isSent() {
        return "SENT".equals(outcome);
    }
}
