package org.honorarium.wages.entity;

import java.util.Optional;
import java.util.stream.LongStream;
import org.honorarium.money.entity.Money;

/**
 * How hourly rates are spread: a tenth is at or below the low one, half at or below the median, a
 * tenth above the high one.
 *
 * @param measured of how many annotations
 */
public record Spread(long measured, Money low, Money median, Money high) {

    /** Empty without any. */
    public static Optional<Spread> of(LongStream hourly, String currency) {
        var sorted = hourly.sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(
                        new Spread(
                                sorted.length,
                                at(sorted, 1, currency),
                                at(sorted, 5, currency),
                                at(sorted, 9, currency)));
    }

    /** The smallest rate that so many tenths are not above. */
    private static Money at(long[] sorted, int tenths, String currency) {
        long rank = ((long) sorted.length * tenths + 9) / 10;
        return new Money(sorted[(int) Math.max(0, rank - 1)], currency);
    }
}
