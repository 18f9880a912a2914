package org.honorarium.banking.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody proposes.
 *
 * @param file the payment file that was never handed over; null for all else
 * @param line the difference that it resolves; null if there is none
 * @param payout the payout that it is about; null for a file, and for a line that is no payout
 * @param reason what the second person reads, 1 to 1000 characters
 */
public record ProposalTerms(ProposalKind kind, UUID file, UUID line, UUID payout, String reason) {

    private static final int LONGEST = 1_000;

    /**
     * @throws BankingRejected if something is missing, or there is too much of it
     */
    public ProposalTerms {
        reason = reason == null ? "" : reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw BankingRejected.reasonMissing(LONGEST);
        }
        if (kind == null) {
            throw BankingRejected.unreadable("kind", "nothing", "what it came to");
        }
        boolean whole =
                switch (kind) {
                    case NOT_ATTEMPTED -> file != null && line == null && payout == null;
                    case NO_PAYOUT -> file == null && line != null && payout == null;
                    case SETTLED, REJECTED, RETURNED -> file == null && payout != null;
                };
        if (!whole) {
            throw BankingRejected.unreadable(
                    "what it is about",
                    "too much or too little",
                    "a file that was not attempted, a line that is no payout, or a payout");
        }
    }

    public Proposal proposal(UUID id, UUID payer, UUID by, Instant at) {
        return new Proposal(id, payer, kind, file, line, payout, reason, by, null, at, null, false);
    }
}
