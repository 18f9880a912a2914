package org.honorarium.pricing.entity;

import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.honorarium.money.entity.Money;

/**
 * What a version of a rate card says.
 *
 * @param cap the most that one annotation pays, in the currency of the project
 * @param rounding how the price is rounded, once, to the currency's smallest unit
 * @param taxIncluded whether prices include consumption tax
 * @param zone where it is weekend
 * @param rules in the order in which they apply; the first is the base
 */
public record CardTerms(
        Money cap, RoundingMode rounding, boolean taxIncluded, ZoneId zone, List<RateRule> rules) {

    public CardTerms {
        rules = List.copyOf(rules);
    }

    /** The same without rules: what a task type says that goes back to the project's card. */
    public CardTerms withoutRules() {
        return new CardTerms(cap, rounding, taxIncluded, zone, List.of());
    }

    public String currency() {
        return cap.currency();
    }

    /** Whether a part of the price is decided by what the work shows: its time, or its outcome. */
    public boolean isMeasured() {
        return rules.stream()
                .anyMatch(rule -> rule.isMeasured() || rule.condition().kind().isOutcome());
    }

    /** Whether any rule looks at what becomes of the work. */
    public boolean looksAtOutcomes() {
        return rules.stream().anyMatch(rule -> rule.condition().kind().isOutcome());
    }

    /** The variables of tasks that rules name. */
    public Set<String> variables() {
        var names = new LinkedHashSet<String>();
        for (var rule : rules) {
            if (rule.condition() instanceof Condition.Variable variable) {
                names.add(variable.name());
            }
            if (!rule.counted().isEmpty()) {
                names.add(rule.counted());
            }
        }
        return names;
    }

    /** Whether any rule looks at who the annotator is. */
    public boolean looksAtPeople() {
        return rules.stream().anyMatch(rule -> rule.condition() instanceof Condition.Qualified);
    }
}
