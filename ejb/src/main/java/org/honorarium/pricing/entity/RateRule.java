package org.honorarium.pricing.entity;

import java.math.BigDecimal;

/**
 * One rule of a rate card.
 *
 * @param name what annotators read: "Base", "Degree in medicine"
 * @param amount in the card's currency, or the factor where it multiplies; may be finer than the
 *     currency's smallest unit
 * @param unit for what the amount is added
 * @param counted the task's variable that says how many units there are; empty for a whole
 *     annotation, and for time that is measured while the work is done
 * @param most how many units are paid at most where they are measured; otherwise null
 */
public record RateRule(
        String name,
        Condition condition,
        Effect effect,
        BigDecimal amount,
        Unit unit,
        String counted,
        BigDecimal most) {

    public RateRule {
        name = name == null ? "" : name.strip();
        amount = amount == null ? null : plain(amount);
        unit = unit == null ? Unit.ANNOTATION : unit;
        counted = counted == null ? "" : counted.strip();
        most = most == null ? null : plain(most);
    }

    /** A rule about units that the task counts. */
    public RateRule(
            String name,
            Condition condition,
            Effect effect,
            BigDecimal amount,
            Unit unit,
            String counted) {
        this(name, condition, effect, amount, unit, counted, null);
    }

    /** A rule about whole annotations. */
    public static RateRule of(String name, Condition condition, Effect effect, BigDecimal amount) {
        return new RateRule(name, condition, effect, amount, Unit.ANNOTATION, "");
    }

    public boolean counts() {
        return unit != Unit.ANNOTATION;
    }

    /** Whether only the work itself shows how many units there are. */
    public boolean isMeasured() {
        return counts() && counted.isEmpty();
    }

    /** The same amount is written in one way, so that equal rules are equal. */
    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
