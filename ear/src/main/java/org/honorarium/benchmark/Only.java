package org.honorarium.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * What alone is measured: {@code -Dhonorarium.bench.onlySearch=true}, {@code onlyClaims} and so on;
 * without one of them, everything.
 */
enum Only {
    ALL,
    SEARCH,
    CLAIMS,
    INGEST,
    CONSENSUS,
    FILES,
    FORECAST,
    TWO;

    static Only given() {
        return Arrays.stream(values())
                .filter(only -> Boolean.getBoolean(only.property()))
                .findFirst()
                .orElse(ALL);
    }

    private String property() {
        return "honorarium.bench.only"
                + name().charAt(0)
                + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
