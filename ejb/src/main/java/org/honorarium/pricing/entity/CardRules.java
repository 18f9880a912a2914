package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.honorarium.requirements.entity.Clause;

/** What a version of a rate card must be, as far as nothing else needs to be known. */
public final class CardRules {

    /** No amount of a rule is above it. */
    public static final BigDecimal HIGHEST = new BigDecimal("1000000000");

    static final int MOST_RULES = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_VALUES = 200;
    private static final BigDecimal MOST_UNITS = new BigDecimal("1000000");
    private static final int FINEST = 9;
    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final BigDecimal HIGHEST_FACTOR = new BigDecimal("1000");

    private CardRules() {}

    /**
     * @throws PricingRejected with the first place that is wrong
     */
    public static void check(CardTerms terms) {
        need(terms.cap().isPositive(), "/cap", terms.cap(), "a positive amount");
        need(
                terms.rounding() != RoundingMode.UNNECESSARY,
                "/rounding",
                terms.rounding(),
                "a mode that rounds");
        int rules = terms.rules().size();
        need(rules > 0 && rules <= MOST_RULES, "/rules", rules, "1 to " + MOST_RULES + " rules");
        var base = terms.rules().getFirst();
        need(
                base.effect() == Effect.ADD
                        && base.condition() instanceof Condition.Always
                        && !base.isMeasured(),
                "/rules/0",
                base.condition().kind() + " " + base.effect(),
                "the base first: an amount that is always added, whatever is measured");
        for (int i = 0; i < rules; i++) {
            check(terms.rules().get(i), "/rules/" + i);
        }
    }

    private static void check(RateRule rule, String place) {
        checkName(rule.name(), place + "/name");
        checkAmount(rule, place + "/amount");
        need(
                rule.effect() == Effect.ADD || !rule.counts(),
                place + "/unit",
                rule.unit(),
                "ANNOTATION: only what is added is paid by unit");
        checkMost(rule, place + "/most");
        if (rule.counts() && !rule.isMeasured()) {
            checkName(rule.counted(), place + "/counted");
        } else {
            need(rule.counted().isEmpty(), place + "/counted", rule.counted(), "nothing");
        }
        check(rule.condition(), place + "/when");
        checkOutcome(rule, place);
    }

    private static void checkAmount(RateRule rule, String place) {
        var amount = rule.amount();
        boolean factor = rule.effect() == Effect.MULTIPLY;
        var highest = factor ? HIGHEST_FACTOR : HIGHEST;
        int finest = factor ? 4 : FINEST;
        need(
                amount != null
                        && amount.signum() > 0
                        && amount.compareTo(highest) <= 0
                        && amount.scale() <= finest,
                place,
                amount == null ? "nothing" : amount.toPlainString(),
                "more than 0, at most " + highest + ", with at most " + finest + " decimals");
    }

    private static void checkMost(RateRule rule, String place) {
        if (!rule.isMeasured()) {
            need(rule.most() == null, place, rule.most(), "nothing: nothing is measured");
            return;
        }
        need(
                rule.unit().isTime(),
                place.replace("/most", "/counted"),
                "nothing",
                "the task's variable that says how many units there are; only time is measured");
        need(
                rule.most() != null
                        && rule.most().signum() > 0
                        && rule.most().compareTo(MOST_UNITS) <= 0,
                place,
                rule.most() == null ? "nothing" : rule.most().toPlainString(),
                "how many units are paid at most, at most " + MOST_UNITS);
    }

    private static void checkOutcome(RateRule rule, String place) {
        if (!rule.condition().kind().isOutcome()) {
            return;
        }
        // Otherwise what is certain would not be the least.
        need(
                rule.effect() == Effect.ADD
                        || rule.effect() == Effect.FLOOR
                        || (rule.effect() == Effect.MULTIPLY
                                && rule.amount().compareTo(BigDecimal.ONE) >= 0),
                place + "/effect",
                rule.effect() + " " + rule.amount().toPlainString(),
                "what the outcome decides only makes a price higher");
        if (rule.condition() instanceof Condition.Accuracy accuracy) {
            need(
                    accuracy.atLeast().signum() > 0
                            && accuracy.atLeast().compareTo(WHOLE) <= 0
                            && accuracy.atLeast().scale() <= 2,
                    place + "/when/accuracy",
                    accuracy.atLeast().toPlainString(),
                    "a percentage, more than 0 and at most 100, with at most 2 decimals");
        }
    }

    private static void check(Condition condition, String place) {
        if (condition instanceof Condition.Variable variable) {
            check(variable, place);
        } else if (condition instanceof Condition.Window window) {
            need(
                    window.from().isBefore(window.until()),
                    place + "/until",
                    window.until(),
                    "after " + window.from());
        } else if (condition instanceof Condition.Qualified qualified) {
            var asked = qualified.requirement();
            need(
                    asked.clauses().findAny().isPresent(),
                    place + "/requirement",
                    "nothing",
                    "a clause at least");
            need(
                    asked.clauses().noneMatch(clause -> clause instanceof Clause.People),
                    place + "/requirement",
                    "people",
                    "what somebody has, not who it is");
        }
    }

    private static void check(Condition.Variable variable, String place) {
        checkName(variable.name(), place + "/variable");
        var wanted = variable.wanted();
        int most = variable.comparison() == Comparison.IN ? MOST_VALUES : 1;
        need(
                !wanted.isEmpty() && wanted.size() <= most,
                place + "/values",
                wanted.size() + " values",
                "1 to " + most);
        if (variable.comparison().isOfNumbers()) {
            need(
                    Comparison.number(wanted.getFirst()).isPresent(),
                    place + "/values",
                    wanted.getFirst(),
                    "a number");
        }
    }

    private static void checkName(String name, String place) {
        need(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                place,
                name.isBlank() ? "nothing" : name,
                "1 to " + LONGEST_NAME + " characters");
    }

    private static void need(boolean right, String place, Object found, String expected) {
        if (!right) {
            throw PricingRejected.ruleWrong(place, found.toString(), expected);
        }
    }
}
