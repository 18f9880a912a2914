package org.honorarium.pricing.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.Replay.Difference;

/**
 * The terms of a quote as they were kept.
 *
 * @param price what the quote says it pays at most
 * @param certain what it says it pays at least
 * @param settled empty if nothing was measured, or it is not accepted
 */
public record KeptTerms(
        UUID assignment,
        UUID version,
        Inputs inputs,
        Money price,
        Money certain,
        List<QuoteLine> lines,
        Optional<Settled> settled) {

    public KeptTerms {
        lines = List.copyOf(lines);
    }

    /** What it came to, where it was measured and accepted. */
    public record Settled(Worked worked, Money amount) {}

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
        if (lines.size() != again.lines().size()) {
            return different(lines.size() + " lines", again.lines().size() + " lines");
        }
        return settled.flatMap(one -> replay(card, one)).or(() -> replayLines(again));
    }

    private Optional<Difference> replay(CardTerms card, Settled came) {
        var to = Formula.settle(card, inputs, came.worked()).amount();
        return to.equals(came.amount())
                ? Optional.empty()
                : different("came to " + came.amount(), "came to " + to);
    }

    private Optional<Difference> replayLines(Formula.Price again) {
        for (int i = 0; i < lines.size(); i++) {
            var kept = lines.get(i).text();
            var replayed = again.lines().get(i).text();
            if (!kept.equals(replayed)) {
                return different(kept, replayed);
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> different(String kept, String replayed) {
        return Optional.of(new Difference(assignment, kept, replayed));
    }
}
