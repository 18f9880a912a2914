package org.honorarium.barriers.entity;

/**
 * What somebody wants done with a barrier.
 *
 * @param coolingDays how long an exposure lasts; of no meaning when it is removed
 */
public record ChangeTerms(ChangeKind kind, Sides sides, int coolingDays, String reason) {

    private static final int LONGEST = 1_000;

    /**
     * @throws BarrierRejected naming the first thing that is wrong
     */
    public ChangeTerms {
        if (kind == null || sides == null) {
            throw BarrierRejected.sidesWrong();
        }
        if (coolingDays < 0 || coolingDays > BarrierSettings.LONGEST_COOLING) {
            throw BarrierRejected.coolingWrong(coolingDays);
        }
        reason = reason == null ? "" : reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw BarrierRejected.reasonMissing();
        }
    }
}
