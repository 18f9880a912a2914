package org.honorarium.payouts.entity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.honorarium.money.entity.Money;

/**
 * What the night decides about one annotator. The statement that decides a portion says the same in
 * SQL; a test of random cases holds the two together.
 */
public record PayoutDecision(Optional<HoldReason> hold) {

    private static final PayoutDecision OVER_LIMIT =
            new PayoutDecision(Optional.of(HoldReason.OVER_LIMIT));

    public static PayoutDecision on(DuePayout due) {
        return new PayoutDecision(reasons(due).stream().findFirst());
    }

    /**
     * About all that one payer owes to one payee, one decision for each: what is paid in one
     * currency is one payment to a person, and the limit of payouts looks at the sum. What is over
     * the limit alone is not paid, and so adds nothing to it.
     *
     * @param overLimit whether it is more than is paid without a second look
     */
    public static List<PayoutDecision> together(List<DuePayout> dues, Predicate<Money> overLimit) {
        var paid =
                dues.stream()
                        .filter(due -> alone(due, overLimit).pays())
                        .map(DuePayout::rest)
                        .collect(groupingBy(Money::currency, reducing(Money::plus)));
        return dues.stream()
                .map(
                        due ->
                                alone(due, overLimit).pays()
                                                && overLimit.test(
                                                        paid.get(due.rest().currency())
                                                                .orElseThrow())
                                        ? OVER_LIMIT
                                        : alone(due, overLimit))
                .toList();
    }

    private static PayoutDecision alone(DuePayout due, Predicate<Money> overLimit) {
        var decision = on(due);
        return decision.pays() && overLimit.test(due.rest()) ? OVER_LIMIT : decision;
    }

    /** All that holds it, the first reason first. */
    static EnumSet<HoldReason> reasons(DuePayout due) {
        var holding = due.standing().holding(due.rest());
        if (due.broken() || !due.allOpen().equals(due.free())) {
            holding.add(HoldReason.DIFFERENCE);
        }
        if (!due.hasAccount()) {
            holding.add(HoldReason.NO_ACCOUNT);
        }
        if (due.rateTooOld()) {
            holding.add(HoldReason.RATE_TOO_OLD);
        }
        if (due.rest().compareTo(due.minimum()) < 0) {
            holding.add(HoldReason.BELOW_MINIMUM);
        }
        if (due.standing().mustBePaid()) {
            holding.removeIf(HoldReason::endsAtTheLegalLimit);
        }
        if (!due.rest().isPositive()) {
            holding.add(HoldReason.BELOW_MINIMUM);
        }
        return holding;
    }

    public boolean pays() {
        return hold.isEmpty();
    }
}
