package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the work on an annotation showed, as far as prices depend on it.
 *
 * @param seconds active time as it was measured, without idling; -1 if it is not known yet and as
 *     long as is paid, 0 if nothing was measured
 * @param accuracy how accurate the annotator was measured to be in work of the same task type, in
 *     percent; null if too little was measured to say
 * @param asSubmitted whether it was accepted as it was first submitted: without a fix, and not
 *     asked again
 */
public record Worked(long seconds, BigDecimal accuracy, boolean asSubmitted) {

    /** As long as is paid at most, and every outcome as good as can be. */
    static final Worked MOST = new Worked(-1);

    /** Nothing was measured: only what is certain is paid. */
    public static final Worked NOT_MEASURED = new Worked(0);

    private static final int FINEST = 9;

    /** So much time, and nothing is known of outcomes. */
    public Worked(long seconds) {
        this(seconds, null, false);
    }

    public Worked {
        accuracy = accuracy == null ? null : plain(accuracy);
    }

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

    /** Looks at an outcome. */
    Look look(Condition outcome) {
        boolean open = this.equals(MOST);
        if (outcome instanceof Condition.Accuracy asked) {
            boolean met = open || (accuracy != null && accuracy.compareTo(asked.atLeast()) >= 0);
            return new Look(
                    met, Look.text(asked), accuracy == null ? "" : accuracy.toPlainString());
        }
        var found = asSubmitted ? "AS_SUBMITTED" : "CHANGED";
        return new Look(open || asSubmitted, "AS_SUBMITTED", open ? "" : found);
    }

    /** The same number is written in one way. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
