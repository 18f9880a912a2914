package org.honorarium.pricing.entity;

import java.time.temporal.ChronoUnit;

/**
 * Looks at one thing for one rule.
 *
 * @param asked what is asked of it
 * @param found what is there
 */
record Look(boolean met, String asked, String found) {

    private static final Look ALWAYS = new Look(true, "", "");

    static Look at(Condition condition, int place, CardTerms terms, Inputs inputs) {
        if (condition instanceof Condition.Variable variable) {
            return at(variable, inputs);
        }
        if (condition instanceof Condition.Qualified qualified) {
            return new Look(inputs.isMet(place), qualified.text(), inputs.metBy(place));
        }
        if (condition instanceof Condition.Weekend) {
            var local = inputs.at().atZone(terms.zone());
            return new Look(
                    Formula.isWeekend(local),
                    terms.zone().getId(),
                    local.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString());
        }
        return condition instanceof Condition.Window window ? at(window, inputs) : ALWAYS;
    }

    private static Look at(Condition.Variable variable, Inputs inputs) {
        var found = inputs.variable(variable.name());
        return new Look(
                variable.comparison().holds(found, variable.wanted()), text(variable), found);
    }

    static String text(Condition.Variable variable) {
        return variable.name()
                + " "
                + variable.comparison()
                + " "
                + String.join(", ", variable.wanted());
    }

    static String text(Condition.Accuracy accuracy) {
        return "accuracy AT_LEAST " + accuracy.atLeast().toPlainString();
    }

    static String text(Condition.Window window) {
        return window.from() + "/" + window.until();
    }

    private static Look at(Condition.Window window, Inputs inputs) {
        var at = inputs.at();
        return new Look(
                !at.isBefore(window.from()) && at.isBefore(window.until()),
                text(window),
                at.toString());
    }
}
