package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.QuoteLine.Did;

/**
 * The price of one annotation under a rate card, and every line of how it comes about: the rules in
 * their order, then the card's cap, then one rounding. The same card and the same inputs always
 * give the same price and the same lines.
 */
public final class Formula {

    private final CardTerms terms;
    private final Inputs inputs;
    private final Worked worked;
    private final List<QuoteLine> lines = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    private Formula(CardTerms terms, Inputs inputs, Worked worked) {
        this.terms = terms;
        this.inputs = inputs;
        this.worked = worked;
    }

    /** A price and its lines. */
    public record Price(Money amount, List<QuoteLine> lines) {

        public Price {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The most that the work can come to: what is measured is taken as its end, and every outcome
     * as good as can be.
     *
     * @throws PricingRejected if units are not counted, or nothing would be paid
     */
    public static Price price(CardTerms terms, Inputs inputs) {
        return new Formula(terms, inputs, Worked.MOST).price();
    }

    /**
     * What it comes to whatever is measured. No rule makes a higher price lower, so this is the
     * least.
     *
     * @throws PricingRejected if units are not counted, or nothing would be certain
     */
    public static Money certain(CardTerms terms, Inputs inputs) {
        return new Formula(terms, inputs, Worked.NOT_MEASURED).price().amount();
    }

    /** What it comes to after so much work. */
    public static Price settle(CardTerms terms, Inputs inputs, Worked worked) {
        return new Formula(terms, inputs, worked).price();
    }

    private Price price() {
        for (int place = 0; place < terms.rules().size(); place++) {
            apply(terms.rules().get(place), place);
        }
        limit();
        round();
        var amount = Money.of(total, terms.currency());
        if (!amount.isPositive()) {
            throw PricingRejected.worthNothing(amount);
        }
        return new Price(amount, lines);
    }

    private void apply(RateRule rule, int place) {
        var look = look(rule, place);
        var units = look.met() ? units(rule) : BigDecimal.ONE;
        var did = look.met() ? apply(rule, units) : Did.NOTHING;
        lines.add(
                new QuoteLine(
                        rule.name(),
                        rule.condition().kind(),
                        look.asked(),
                        look.found(),
                        did,
                        rule.amount(),
                        units,
                        total));
    }

    /** A rule whose units are measured says so, too, and outcomes are looked at in the work. */
    private Look look(RateRule rule, int place) {
        var look =
                rule.condition().kind().isOutcome()
                        ? worked.look(rule.condition())
                        : Look.at(rule.condition(), place, terms, inputs);
        return rule.isMeasured() && look.met() ? worked.look(look, rule) : look;
    }

    private Did apply(RateRule rule, BigDecimal units) {
        var before = total;
        var amount = rule.amount();
        return switch (rule.effect()) {
            case ADD -> {
                total = before.add(amount.multiply(units));
                yield total.compareTo(before) == 0 ? Did.NOTHING : Did.ADDED;
            }
            case MULTIPLY -> {
                total = before.multiply(amount);
                yield Did.MULTIPLIED;
            }
            case FLOOR -> {
                total = before.max(amount);
                yield total.compareTo(before) > 0 ? Did.RAISED : Did.NOTHING;
            }
            case CAP -> {
                total = before.min(amount);
                yield total.compareTo(before) < 0 ? Did.LOWERED : Did.NOTHING;
            }
        };
    }

    private BigDecimal units(RateRule rule) {
        if (!rule.counts()) {
            return BigDecimal.ONE;
        }
        if (rule.isMeasured()) {
            return worked.units(rule);
        }
        var found = inputs.variable(rule.counted());
        return Comparison.number(found)
                .filter(number -> number.signum() >= 0)
                .orElseThrow(
                        () -> PricingRejected.unitsNotCounted(rule.name(), rule.counted(), found));
    }

    private void limit() {
        var cap = terms.cap().major();
        if (total.compareTo(cap) > 0) {
            total = cap;
            lines.add(ofCard(Did.LOWERED, "", cap));
        }
    }

    private void round() {
        var rounded = total.setScale(Currencies.exponent(terms.currency()), terms.rounding());
        boolean changed = rounded.compareTo(total) != 0;
        total = rounded;
        if (changed) {
            lines.add(ofCard(Did.ROUNDED, terms.rounding().name(), rounded));
        }
    }

    private QuoteLine ofCard(Did did, String asked, BigDecimal amount) {
        return new QuoteLine(
                "", Condition.Kind.ALWAYS, asked, "", did, amount, BigDecimal.ONE, total);
    }

    static boolean isWeekend(ZonedDateTime at) {
        var day = at.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
