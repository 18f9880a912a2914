package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.rejection.entity.Rejection;

/** Why there is no price, or no such rate card. The first reason in this file is given. */
public final class PricingRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private PricingRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "pricing/" + code, message, facts);
    }

    /** What the card is of does not exist, or is of another project. */
    public static PricingRejected subjectNotFound(UUID subject) {
        return new PricingRejected(
                Kind.NOT_FOUND,
                "subject-not-found",
                "This project has no such task type.",
                Map.of("taskType", subject.toString()));
    }

    public static PricingRejected currencyMustMatch(String currency, String expected) {
        return new PricingRejected(
                Kind.UNPROCESSABLE,
                "currency-must-match",
                "A rate card pays in the currency of its project.",
                Map.of("currency", currency, "expected", expected));
    }

    static PricingRejected ruleWrong(String place, String found, String expected) {
        return new PricingRejected(
                Kind.UNPROCESSABLE,
                "rule-wrong",
                "This cannot stand in a rate card.",
                Map.of("place", place, "found", found, "expected", expected));
    }

    /** What came in cannot be read as a rate card. */
    public static PricingRejected unreadable(String place, String found, String expected) {
        return ruleWrong(place, found, expected);
    }

    public static PricingRejected startsTooEarly(Instant found, Instant earliest) {
        return new PricingRejected(
                Kind.UNPROCESSABLE,
                "starts-too-early",
                "What work pays changes only in the future: a version starts later than now.",
                Map.of("found", found.toString(), "earliest", earliest.toString()));
    }

    /** A task type that is priced by the project's card cannot go back to it. */
    public static PricingRejected noOwnCard(UUID taskType) {
        return new PricingRejected(
                Kind.CONFLICT,
                "no-own-card",
                "This task type has no rate card of its own: the project's counts.",
                Map.of("taskType", taskType.toString()));
    }

    public static PricingRejected noCard(UUID project) {
        return new PricingRejected(
                Kind.CONFLICT,
                "no-card",
                "There is no rate card in force for this work.",
                Map.of("project", project.toString()));
    }

    public static PricingRejected budgetUsedUp(UUID project) {
        return new PricingRejected(
                Kind.CONFLICT,
                "budget-used-up",
                "What may be spent for this work is used up.",
                Map.of("project", project.toString()));
    }

    static PricingRejected unitsNotCounted(String rule, String variable, String found) {
        return new PricingRejected(
                Kind.UNPROCESSABLE,
                "units-not-counted",
                "The task does not say how many units it has.",
                Map.of("rule", rule, "variable", variable, "found", found));
    }

    static PricingRejected worthNothing(Money amount) {
        return new PricingRejected(
                Kind.UNPROCESSABLE,
                "worth-nothing",
                "The rate card gives nothing for this work.",
                Map.of("amount", amount.toString()));
    }
}
