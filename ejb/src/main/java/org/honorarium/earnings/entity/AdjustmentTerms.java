package org.honorarium.earnings.entity;

import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;

/**
 * What is given to an annotator beside what their work earned.
 *
 * @param reason which the annotator reads, 1 to 1000 characters
 * @param corrects the earning that was too little; empty for a bonus
 */
public record AdjustmentTerms(
        UUID annotator, UUID project, Money amount, String reason, Optional<UUID> corrects) {

    private static final int LONGEST_REASON = 1_000;

    /**
     * @throws AdjustmentRejected naming the first thing that is wrong
     */
    public AdjustmentTerms {
        reason = reason == null ? "" : reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw AdjustmentRejected.reasonMissing();
        }
        if (!amount.isPositive()) {
            throw AdjustmentRejected.amountWrong(amount);
        }
    }

    public EarningKind kind() {
        return corrects.isPresent() ? EarningKind.CORRECTION : EarningKind.BONUS;
    }
}
