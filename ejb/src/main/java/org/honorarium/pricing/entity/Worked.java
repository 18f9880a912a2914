package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long somebody worked on an annotation, as it was measured: active time, without idling.
 *
 * @param seconds -1 if it is not known yet and as long as is paid, 0 if nothing was measured
 */
public record Worked(long seconds) {

    /** As long as is paid at most. */
    static final Worked MOST = new Worked(-1);

    /** Nothing was measured: only what is certain is paid. */
    public static final Worked NOT_MEASURED = new Worked(0);

    private static final int FINEST = 9;

    BigDecimal units(RateRule rule) {
        if (this.equals(MOST)) {
            return rule.most();
        }
        var units =
                BigDecimal.valueOf(seconds)
                        .divide(
                                BigDecimal.valueOf(rule.unit().seconds()),
                                FINEST,
                                RoundingMode.DOWN);
        return plain(units.min(rule.most()));
    }

    Look look(Look when, RateRule rule) {
        var end = "worked " + rule.unit() + " AT_MOST " + rule.most().toPlainString();
        var asked = when.asked().isEmpty() ? end : when.asked() + ", " + end;
        return new Look(
                true, asked, this.equals(MOST) ? when.found() : "worked " + seconds + " SECOND");
    }

    /** The same number is written in one way. */
    private static BigDecimal plain(BigDecimal units) {
        var stripped = units.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
