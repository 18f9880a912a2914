package org.honorarium.wages.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.CardRules;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Formula;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Worked;
import org.honorarium.wages.control.PastWork.Done;
import org.honorarium.wages.entity.Repair;
import org.honorarium.wages.entity.Spread;

/**
 * Looks for the lowest base of a card at which half of some work meets a floor. A higher base never
 * lowers a price, whatever the other rules are, so the lowest one is found by doubling until it is
 * met, and then by halving.
 */
final class Bases {

    private static final long SECONDS_AN_HOUR = 3_600;

    private final CardTerms card;
    private final List<Priced> work;
    private final Money floor;
    private final int scale;

    /** What the rules look at for one piece of work, and what that work showed. */
    record Priced(Inputs inputs, Worked worked) {

        long seconds() {
            return worked.seconds();
        }
    }

    /**
     * @param work what has a price under the card; the rest does not count
     */
    Bases(CardTerms card, List<Priced> work, Money floor) {
        this.card = card;
        this.floor = floor;
        this.scale = Math.max(base().amount().scale(), Currencies.exponent(card.currency()));
        this.work = work.stream().filter(one -> minor(card, one) > 0).toList();
    }

    /** Work whose price comes with it: one price for all of it would have to be so high. */
    static Repair ofFlat(UUID subject, List<Done> pieces, Money floor) {
        long seconds =
                pieces.stream()
                        .mapToLong(Done::seconds)
                        .sorted()
                        .skip(half(pieces))
                        .findFirst()
                        .orElse(0);
        long minor = ceiling(Math.multiplyExact(floor.minor(), seconds), SECONDS_AN_HOUR);
        var hourly = pieces.stream().mapToLong(one -> one.paid() * SECONDS_AN_HOUR / one.seconds());
        var median = Spread.of(hourly, floor.currency()).orElseThrow().median();
        var wanted = new Money(minor, floor.currency()).major().toPlainString();
        return new Repair(
                subject, "", pieces.size(), median, Optional.empty(), Optional.of(wanted));
    }

    Repair repair(UUID subject, String name) {
        var now = base().amount();
        return new Repair(
                subject,
                name,
                work.size(),
                median(),
                Optional.of(now.toPlainString()),
                lowest(now).map(BigDecimal::toPlainString));
    }

    // A base by the unit, or one that a factor makes smaller, may be above the card's cap.
    private Optional<BigDecimal> lowest(BigDecimal now) {
        long top = units(CardRules.HIGHEST);
        if (work.isEmpty() || !isMet(top)) {
            return Optional.empty();
        }
        long above = units(now);
        long until = above;
        while (!isMet(until)) {
            above = until + 1;
            until = Math.min(top, Math.multiplyExact(2, until));
        }
        while (above < until) {
            long middle = above + (until - above) / 2;
            if (isMet(middle)) {
                until = middle;
            } else {
                above = middle + 1;
            }
        }
        return Optional.of(BigDecimal.valueOf(until, scale));
    }

    private long units(BigDecimal base) {
        return base.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    private boolean isMet(long units) {
        return isMet(BigDecimal.valueOf(units, scale));
    }

    /** Whether fewer than half are below the floor. */
    private boolean isMet(BigDecimal base) {
        var with = with(base);
        long below = work.stream().filter(one -> isBelow(minor(with, one), one.seconds())).count();
        return 2 * below < work.size();
    }

    private boolean isBelow(long minor, long seconds) {
        return Math.multiplyExact(minor, SECONDS_AN_HOUR)
                < Math.multiplyExact(floor.minor(), seconds);
    }

    private Money median() {
        var hourly =
                LongStream.range(0, work.size())
                        .map(
                                n ->
                                        minor(card, work.get((int) n))
                                                * SECONDS_AN_HOUR
                                                / work.get((int) n).seconds());
        return Spread.of(hourly, card.currency())
                .map(Spread::median)
                .orElse(new Money(0, card.currency()));
    }

    /** 0 if the card has no price for it. */
    private static long minor(CardTerms card, Priced one) {
        try {
            return Formula.settle(card, one.inputs(), one.worked()).amount().minor();
        } catch (PricingRejected noPrice) {
            return 0;
        }
    }

    private CardTerms with(BigDecimal amount) {
        var first = base();
        var rules = new ArrayList<>(card.rules());
        rules.set(
                0,
                new RateRule(
                        first.name(),
                        first.condition(),
                        first.effect(),
                        amount,
                        first.unit(),
                        first.counted(),
                        first.most()));
        return new CardTerms(card.cap(), card.rounding(), card.taxIncluded(), card.zone(), rules);
    }

    private RateRule base() {
        return card.rules().getFirst();
    }

    /** How many come before the median. */
    private static int half(List<Done> pieces) {
        return pieces.size() / 2;
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
