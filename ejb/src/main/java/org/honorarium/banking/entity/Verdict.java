package org.honorarium.banking.entity;

import java.util.List;
import org.honorarium.payouts.entity.BankStep;

/**
 * What a line comes to.
 *
 * @param difference null unless it is one
 * @param steps what its payout goes through, in this order; none if it stays where it is
 */
public record Verdict(LineOutcome outcome, DifferenceKind difference, List<BankStep> steps) {

    /** Both say the same already. */
    public static Verdict matched() {
        return new Verdict(LineOutcome.MATCHED, null, List.of());
    }

    public static Verdict differs(DifferenceKind kind) {
        return new Verdict(LineOutcome.DIFFERENCE, kind, List.of());
    }

    static Verdict moves(LineOutcome outcome, BankStep... steps) {
        return new Verdict(outcome, null, List.of(steps));
    }

    public boolean isDifference() {
        return outcome == LineOutcome.DIFFERENCE;
    }
}
