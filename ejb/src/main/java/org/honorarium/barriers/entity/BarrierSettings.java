package org.honorarium.barriers.entity;

import java.math.BigDecimal;

/**
 * What the house decided about groups and barriers.
 *
 * @param threshold who owns more than this many percent is in one group with what they own
 * @param coolingDays how long an exposure lasts, unless a barrier says otherwise
 */
public record BarrierSettings(BigDecimal threshold, int coolingDays) {

    /** Ten years. */
    public static final int LONGEST_COOLING = 3650;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * @throws OwnershipRejected naming the first thing that is wrong
     */
    public BarrierSettings {
        if (threshold == null
                || threshold.signum() < 0
                || threshold.compareTo(ALL) >= 0
                || threshold.stripTrailingZeros().scale() > 2) {
            throw OwnershipRejected.thresholdWrong(String.valueOf(threshold));
        }
        if (coolingDays < 0 || coolingDays > LONGEST_COOLING) {
            throw OwnershipRejected.coolingWrong(coolingDays);
        }
        threshold = threshold.setScale(2);
    }
}
