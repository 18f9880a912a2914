package org.honorarium.banking.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person proposes, and another decides.
 *
 * @param file what it is about, if it is a payment file; null if not
 * @param line the difference that it resolves; null if there is none
 * @param payout what it is about, if it is a payout; null if not
 * @param decidedAt null while it waits
 */
public record Proposal(
        UUID id,
        UUID payer,
        ProposalKind kind,
        UUID file,
        UUID line,
        UUID payout,
        String reason,
        UUID proposedBy,
        String proposedByName,
        Instant proposedAt,
        Instant decidedAt,
        boolean confirmed) {

    public boolean isOpen() {
        return decidedAt == null;
    }
}
