package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a variable of a task is compared with what a rule wants. */
public enum Comparison {
    EQUAL,
    IN,
    /** As numbers; what is no number never is. */
    AT_LEAST,
    /** As numbers; what is no number never is. */
    AT_MOST;

    private static final int LONGEST = 30;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    public boolean isOfNumbers() {
        return this == AT_LEAST || this == AT_MOST;
    }

    boolean holds(String found, List<String> wanted) {
        if (!isOfNumbers()) {
            return wanted.contains(found);
        }
        var limit = new BigDecimal(wanted.getFirst());
        return number(found)
                .map(number -> number.compareTo(limit))
                .filter(order -> this == AT_LEAST ? order >= 0 : order <= 0)
                .isPresent();
    }

    /** A number as people write it; empty if it is none. */
    static Optional<BigDecimal> number(String text) {
        var plain = text.strip();
        if (plain.length() > LONGEST || !NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }
}
