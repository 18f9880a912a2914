package org.honorarium.appeals.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * What somebody decided about work, and how far others agreed.
 *
 * @param decided decisions taken here; those that came with a file are not counted
 * @param rejected of these
 * @param appealed rejections against which there was an appeal, also those that came with a file
 * @param confirmed rejections that stood when somebody else looked again
 * @param overturned rejections that did not, or at which nobody looked again in time
 */
public record ReviewerFigures(
        UUID reviewer,
        String name,
        long decided,
        long rejected,
        long appealed,
        long confirmed,
        long overturned) {

    /** Appeals that are not decided yet. */
    public long waiting() {
        return appealed - confirmed - overturned;
    }

    /** Which share of the decided appeals confirmed them; null if none was decided. */
    public BigDecimal stood() {
        return share(confirmed, confirmed + overturned);
    }

    /** Which share of what they rejected here was overturned; null if they rejected nothing. */
    public BigDecimal overturnedOfRejected() {
        return share(Math.min(overturned, rejected), rejected);
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN);
    }
}
