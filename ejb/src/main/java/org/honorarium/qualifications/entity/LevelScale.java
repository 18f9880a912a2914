package org.honorarium.qualifications.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the level of a qualification may be. */
public enum LevelScale {
    NONE("no level", null, null, true),
    /** Short-cycle tertiary, bachelor, master, doctoral. */
    ISCED(
            "a level of ISCED 2011: 5 (short cycle), 6 (bachelor), 7 (master) or 8 (doctor)",
            5,
            8,
            true),
    /** A1 to C2. */
    CEFR("a level of CEFR: 1 (A1) to 6 (C2)", 1, 6, true),
    HUNDRED("a number from 0 to 100", 0, 100, false),
    HUNDRED_OR_NONE("a number from 0 to 100, or none", 0, 100, false),
    MEASURED("a number", null, null, false);

    private static final List<String> NAMES = List.of("A1", "A2", "B1", "B2", "C1", "C2");

    private final String expected;
    private final Integer least;
    private final Integer most;
    private final boolean whole;

    LevelScale(String expected, Integer least, Integer most, boolean whole) {
        this.expected = expected;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** What it must be, in words. */
    public String expected() {
        return expected;
    }

    public boolean accepts(BigDecimal level) {
        if (this == NONE || level == null) {
            return level == null && (this == NONE || this == HUNDRED_OR_NONE);
        }
        return (least == null || level.compareTo(BigDecimal.valueOf(least)) >= 0)
                && (most == null || level.compareTo(BigDecimal.valueOf(most)) <= 0)
                && (!whole || level.stripTrailingZeros().scale() <= 0)
                && level.stripTrailingZeros().scale() <= 6;
    }

    /**
     * The level that a text of a file says, B2 and 4 alike; null for blank; empty if it is none.
     */
    public Optional<BigDecimal> parse(String text) {
        int name = this == CEFR ? NAMES.indexOf(text.toUpperCase(Locale.ROOT)) : -1;
        try {
            return Optional.of(name < 0 ? new BigDecimal(text) : BigDecimal.valueOf(name + 1));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** "B2" for 4; only of {@link #CEFR}. */
    public static String cefr(BigDecimal level) {
        return NAMES.get(level.intValue() - 1);
    }
}
