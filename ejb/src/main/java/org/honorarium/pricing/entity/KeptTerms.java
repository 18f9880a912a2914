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
 */
public record KeptTerms(
        UUID assignment, UUID version, Inputs inputs, Money price, List<QuoteLine> lines) {

    public KeptTerms {
        lines = List.copyOf(lines);
    }

    /** Computes it again under its version; empty if everything is the same. */
    public Optional<Difference> replay(CardTerms card) {
        Formula.Price again;
        try {
            again = Formula.price(card, inputs);
        } catch (PricingRejected noPrice) {
            return different(price.toString(), noPrice.code());
        }
        if (!again.amount().equals(price)) {
            return different(price.toString(), again.amount().toString());
        }
        if (lines.size() != again.lines().size()) {
            return different(lines.size() + " lines", again.lines().size() + " lines");
        }
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
