package org.honorarium.pricing.entity;

import java.util.stream.Collectors;

/** A rate card as one line of text: for the audit record, and for logs. */
public final class CardText {

    private CardText() {}

    public static String of(CardTerms terms) {
        if (terms.rules().isEmpty()) {
            return "the project's card";
        }
        return terms.rules().stream().map(CardText::of).collect(Collectors.joining("; "))
                + "; at most "
                + terms.cap()
                + ", rounded "
                + terms.rounding()
                + (terms.taxIncluded() ? ", tax included" : ", tax not included")
                + ", weekends in "
                + terms.zone();
    }

    public static String of(RateRule rule) {
        var text =
                new StringBuilder(rule.name())
                        .append(": ")
                        .append(rule.effect())
                        .append(' ')
                        .append(rule.amount().toPlainString());
        if (rule.counts()) {
            text.append(" for each ").append(rule.unit());
            text.append(
                    rule.isMeasured()
                            ? " of work, at most " + rule.most().toPlainString()
                            : " of " + rule.counted());
        }
        var when = of(rule.condition());
        return when.isEmpty() ? text.toString() : text.append(" if ").append(when).toString();
    }

    /** The same for people, whatever they speak: names and signs. */
    public static String signs(CardTerms terms) {
        return terms.rules().stream()
                        .map(CardText::signs)
                        .collect(Collectors.joining(" · ", "", " · ≤ "))
                + terms.cap()
                + " · "
                + terms.rounding()
                + (terms.taxIncluded() ? " · incl. tax · " : " · excl. tax · ")
                + terms.zone();
    }

    private static String signs(RateRule rule) {
        var sign =
                switch (rule.effect()) {
                    case ADD -> "+";
                    case MULTIPLY -> "×";
                    case FLOOR -> "≥ ";
                    case CAP -> "≤ ";
                };
        var units =
                rule.isMeasured()
                        ? " / " + rule.unit() + " ≤ " + rule.most().toPlainString()
                        : rule.counts() ? " × " + rule.counted() : "";
        var when = of(rule.condition());
        return rule.name()
                + " "
                + sign
                + rule.amount().toPlainString()
                + units
                + (when.isEmpty() ? "" : " (" + when + ")");
    }

    private static String of(Condition condition) {
        if (condition instanceof Condition.Qualified qualified) {
            return qualified.text();
        }
        if (condition instanceof Condition.Variable variable) {
            return Look.text(variable);
        }
        if (condition instanceof Condition.Window window) {
            return Look.text(window);
        }
        if (condition instanceof Condition.Accuracy accuracy) {
            return Look.text(accuracy);
        }
        return switch (condition.kind()) {
            case WEEKEND -> "weekend";
            case AS_SUBMITTED -> "accepted as submitted";
            default -> "";
        };
    }
}
