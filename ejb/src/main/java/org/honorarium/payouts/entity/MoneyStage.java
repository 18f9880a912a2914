package org.honorarium.payouts.entity;

import java.util.Optional;

/** How far the money of an annotation is, as its annotator sees it. */
public enum MoneyStage {
    /** Submitted; nobody has reviewed it yet. */
    WAITING,
    /** Accepted: it is owed. Everything that follows was earned before. */
    EARNED,
    /** Earned and open: the next night looks at it. */
    PAYABLE,
    /** In a payout that waits for its release or for its payment file. */
    ON_ITS_WAY,
    /** In a payment file, or in the bank's hands: it has not said yet that it paid. */
    AT_THE_BANK,
    /** The bank says that it paid. */
    PAID,
    /** Not accepted, with a reason. */
    REJECTED,
    /** Not submitted yet, to be done once more, or given back. */
    IN_WORK;

    /** Where the money of a payout is; empty if its items are open again. */
    public static Optional<MoneyStage> of(PayoutState state) {
        return switch (state) {
            case RESERVED, RELEASED -> Optional.of(ON_ITS_WAY);
            case FILED, SENT, UNKNOWN -> Optional.of(AT_THE_BANK);
            case SETTLED -> Optional.of(PAID);
            case REJECTED, CANCELLED, NOT_ATTEMPTED, RETURNED -> Optional.empty();
        };
    }
}
