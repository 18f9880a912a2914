package org.honorarium.pricing.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.Replay.Difference;

/**
 * The terms of a quote as they were kept.
 *
 * @param price what the quote says it pays at most
 * @param certain what it says it pays at least
 * @param lines how it came about, each as {@link QuoteLine#text} says
 * @param settled empty if nothing was measured, or it is not accepted
 */
public record KeptTerms(
        UUID assignment,
        UUID version,
        Inputs inputs,
        Money price,
        Money certain,
        List<String> lines,
        Optional<Settled> settled) {

    public KeptTerms {
        lines = List.copyOf(lines);
    }

    /** What it came to, where it was measured and accepted, and how. */
    public record Settled(Worked worked, Money amount, List<String> lines) {

        public Settled {
            lines = List.copyOf(lines);
        }
    }

    /** Computes it again under its version; empty if everything is the same. */
    public Optional<Difference> replay(CardTerms card) {
        try {
            return replay(card, Formula.price(card, inputs), Formula.certain(card, inputs));
        } catch (PricingRejected noPrice) {
            return different(price.toString(), noPrice.code());
        }
    }

    private Optional<Difference> replay(CardTerms card, Formula.Price again, Money least) {
        if (!again.amount().equals(price)) {
            return different(price.toString(), again.amount().toString());
        }
        if (!least.equals(certain)) {
            return different("at least " + certain, "at least " + least);
        }
        return difference(lines, again.lines())
                .or(() -> settled.flatMap(came -> replay(came, card)));
    }

    private Optional<Difference> replay(Settled came, CardTerms card) {
        var again = Formula.settle(card, inputs, came.worked());
        return again.amount().equals(came.amount())
                ? difference(came.lines(), again.lines())
                : different("came to " + came.amount(), "came to " + again.amount());
    }

    private Optional<Difference> difference(List<String> kept, List<QuoteLine> replayed) {
        var again = replayed.stream().map(QuoteLine::text).toList();
        if (kept.size() != again.size()) {
            return different(kept.size() + " lines", again.size() + " lines");
        }
        return IntStream.range(0, kept.size())
                .filter(n -> !kept.get(n).equals(again.get(n)))
                .boxed()
                .findFirst()
                .flatMap(n -> different(kept.get(n), again.get(n)));
    }

    private Optional<Difference> different(String kept, String replayed) {
        return Optional.of(new Difference(assignment, kept, replayed));
    }
}
