package org.honorarium.payouts.entity;

import java.util.Optional;

/**
 * What the night decides about one annotator. The statement that decides a portion says the same in
 * SQL; a test of random cases holds the two together.
 */
public record PayoutDecision(Optional<HoldReason> hold) {

    public static PayoutDecision on(DuePayout due) {
        if (due.broken() || !due.allOpen().equals(due.free())) {
            return hold(HoldReason.DIFFERENCE);
        }
        if (!due.hasAccount()) {
            return hold(HoldReason.NO_ACCOUNT);
        }
        if (due.amount().compareTo(due.minimum()) < 0) {
            return hold(HoldReason.BELOW_MINIMUM);
        }
        return new PayoutDecision(Optional.empty());
    }

    public boolean pays() {
        return hold.isEmpty();
    }

    private static PayoutDecision hold(HoldReason reason) {
        return new PayoutDecision(Optional.of(reason));
    }
}
