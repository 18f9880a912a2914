package org.honorarium.gold.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * How often an annotator was right on the gold tasks of a type.
 *
 * @param reference how the outside names the annotator
 * @param title of the task type
 */
public record GoldFigure(
        UUID annotator, String reference, UUID taskType, String title, long answered, long found) {

    /** In percent, with one decimal. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(100 * found)
                .divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_EVEN);
    }
}
