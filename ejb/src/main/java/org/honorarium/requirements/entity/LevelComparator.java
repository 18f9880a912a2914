package org.honorarium.requirements.entity;

import java.math.BigDecimal;
import java.util.List;

/** How the level of a qualification is compared with what is asked for. */
public enum LevelComparator {
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    EQUAL,
    NOT_EQUAL,
    IN,
    NOT_IN;

    public boolean takesSeveral() {
        return this == IN || this == NOT_IN;
    }

    /** A qualification without a level meets no condition on it. */
    boolean holds(BigDecimal level, List<BigDecimal> values) {
        if (level == null) {
            return false;
        }
        int order = level.compareTo(values.getFirst());
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case IN -> isAmong(level, values);
            case NOT_IN -> !isAmong(level, values);
        };
    }

    private static boolean isAmong(BigDecimal level, List<BigDecimal> values) {
        // Not contains: 7 and 7.0 are the same level.
        return values.stream().anyMatch(value -> value.compareTo(level) == 0);
    }
}
