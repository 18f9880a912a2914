package org.honorarium.requirements.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much of it somebody must have.
 *
 * @param values one, or several where the comparator takes them
 */
public record LevelCondition(LevelComparator comparator, List<BigDecimal> values) {

    public LevelCondition {
        values = values.stream().map(LevelCondition::plain).toList();
    }

    boolean holds(BigDecimal level) {
        return comparator.holds(level, values);
    }

    /** The same level is written in one way, so that equal conditions are equal. */
    private static BigDecimal plain(BigDecimal level) {
        var stripped = level.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
