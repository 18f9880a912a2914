package org.honorarium.payouts.entity;

import java.util.EnumSet;
import java.util.Optional;

/**
 * What the night decides about one annotator. The statement that decides a portion says the same in
 * SQL; a test of random cases holds the two together.
 */
public record PayoutDecision(Optional<HoldReason> hold) {

    public static PayoutDecision on(DuePayout due) {
        return new PayoutDecision(reasons(due).stream().findFirst());
    }

    /** All that holds it, the first reason first. */
    static EnumSet<HoldReason> reasons(DuePayout due) {
        var holding = due.standing().holding(due.rest());
        if (due.broken() || !due.allOpen().equals(due.free())) {
            holding.add(HoldReason.DIFFERENCE);
        }
        if (!due.hasAccount()) {
            holding.add(HoldReason.NO_ACCOUNT);
        }
        if (due.rateTooOld()) {
            holding.add(HoldReason.RATE_TOO_OLD);
        }
        if (due.rest().compareTo(due.minimum()) < 0) {
            holding.add(HoldReason.BELOW_MINIMUM);
        }
        if (due.standing().mustBePaid()) {
            holding.removeIf(HoldReason::endsAtTheLegalLimit);
        }
        if (!due.rest().isPositive()) {
            holding.add(HoldReason.BELOW_MINIMUM);
        }
        return holding;
    }

    public boolean pays() {
        return hold.isEmpty();
    }
}
