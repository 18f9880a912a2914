package org.honorarium.pricing.entity;

import java.math.BigDecimal;

/**
 * One line of how a price came about.
 *
 * @param rule the rule's name; empty for what the card itself does at the end
 * @param lookedAt what kind of thing was looked at
 * @param asked what was asked of it, in the words of the house's records
 * @param found what was found there
 * @param did what the rule did to the price
 * @param amount what it did it with
 * @param units how many times; 1 for a whole annotation
 * @param total the price so far, exact
 */
public record QuoteLine(
        String rule,
        Condition.Kind lookedAt,
        String asked,
        String found,
        Did did,
        BigDecimal amount,
        BigDecimal units,
        BigDecimal total) {

    /** What became of the price so far. */
    public enum Did {
        ADDED,
        MULTIPLIED,
        RAISED,
        LOWERED,
        ROUNDED,
        /** The rule did not apply, or changed nothing. */
        NOTHING
    }

    /** The same without what was found in a variable of the task. */
    QuoteLine withoutTheTask() {
        return lookedAt == Condition.Kind.VARIABLE
                ? new QuoteLine(rule, lookedAt, asked, "", did, amount, units, total)
                : this;
    }

    /** For logs and for comparing: the same line is the same text. */
    public String text() {
        return String.join(
                "|",
                rule,
                lookedAt.name(),
                asked,
                found,
                did.name(),
                amount.toPlainString(),
                units.toPlainString(),
                total.toPlainString());
    }
}
