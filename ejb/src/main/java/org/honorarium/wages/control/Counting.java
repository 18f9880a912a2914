package org.honorarium.wages.control;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.CardTerms;
import org.honorarium.pricing.entity.Formula;
import org.honorarium.pricing.entity.Inputs;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.wages.control.PastWork.Done;
import org.honorarium.wages.entity.Band;
import org.honorarium.wages.entity.Preview;
import org.honorarium.wages.entity.Preview.Below;
import org.honorarium.wages.entity.Spread;

/** Adds up what work would have cost. It comes one annotator after the other. */
final class Counting {

    private static final int LOWEST = 20;
    private static final int SECONDS_AN_HOUR = 3_600;

    private final CardTerms card;
    private final Floors floors;
    private final Map<List<String>, Sums> bands = new LinkedHashMap<>();
    private final List<Below> below = new ArrayList<>();
    private UUID annotator;
    private String country;
    private Inputs person;
    private List<String> premiums;
    private List<Long> rates = new ArrayList<>();
    private long work;
    private long unpriced;
    private long ownCard;
    private String reason = "";

    Counting(CardTerms card, Floors floors) {
        this.card = card;
        this.floors = floors;
    }

    /** The next annotator, with where they live and what the rules find about them. */
    void begin(UUID next, String livesIn, Inputs found) {
        end();
        annotator = next;
        country = livesIn;
        person = found;
        premiums = found.premiums(card);
        rates = new ArrayList<>();
        work = 0;
    }

    boolean isAbout(UUID one) {
        return one.equals(annotator);
    }

    /** Work that its task type's own card goes on pricing. */
    void leave() {
        ownCard++;
    }

    void add(Done done) {
        var sums = bands.computeIfAbsent(premiums, one -> new Sums());
        try {
            var inputs = person.with(card, done.task(), done.claimedAt());
            var would = Formula.settle(card, inputs, done.worked()).amount().minor();
            if (work++ == 0) {
                sums.annotators++;
            }
            sums.annotations++;
            sums.paid += done.paid();
            sums.would += would;
            if (done.seconds() > 0) {
                long hourly = Math.multiplyExact(would, SECONDS_AN_HOUR) / done.seconds();
                sums.rates.add(hourly);
                rates.add(hourly);
            }
        } catch (PricingRejected noPrice) {
            reason = unpriced++ == 0 ? noPrice.getMessage() + " " + noPrice.facts() : reason;
        }
    }

    /** The references of the lowest are not known here. */
    Preview preview(YearMonth month) {
        end();
        var sorted =
                below.stream().sorted(Comparator.comparing(Below::share)).limit(LOWEST).toList();
        return new Preview(
                month,
                bands.values().stream().mapToLong(one -> one.annotations).sum(),
                money(bands.values().stream().mapToLong(one -> one.paid).sum()),
                money(bands.values().stream().mapToLong(one -> one.would).sum()),
                bands.entrySet().stream()
                        .filter(one -> one.getValue().annotations > 0)
                        .map(one -> band(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(Band::annotations).reversed())
                        .toList(),
                unpriced,
                reason,
                floors.ofEverybody(),
                floors.used(),
                floors.without(),
                below.size(),
                sorted,
                ownCard);
    }

    private void end() {
        median(rates)
                .ifPresent(
                        median ->
                                floors.next(country)
                                        .filter(floor -> median.compareTo(floor) < 0)
                                        .ifPresent(floor -> below(median, floor)));
        rates = new ArrayList<>();
    }

    private void below(Money median, Money floor) {
        below.add(new Below(annotator, "", country, work, median, floor));
    }

    private Optional<Money> median(List<Long> hourly) {
        return Spread.of(stream(hourly), card.currency()).map(Spread::median);
    }

    private Band band(List<String> names, Sums sums) {
        return new Band(
                names,
                sums.annotators,
                sums.annotations,
                money(sums.paid),
                money(sums.would),
                Spread.of(stream(sums.rates), card.currency()).orElse(null));
    }

    private Money money(long minor) {
        return new Money(minor, card.currency());
    }

    private static LongStream stream(List<Long> rates) {
        return rates.stream().mapToLong(Long::longValue);
    }

    /** What comes together in one band. */
    private static final class Sums {
        private long annotators;
        private long annotations;
        private long paid;
        private long would;
        private final List<Long> rates = new ArrayList<>();
    }
}
