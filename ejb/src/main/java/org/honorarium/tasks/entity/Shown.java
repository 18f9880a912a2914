package org.honorarium.tasks.entity;

import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.Quote;

/** The price that an annotator was shown before they claimed: what is certain, and the most. */
public record Shown(Money certain, Money maximum) {

    public static Shown of(Quote quote) {
        return new Shown(quote.certain(), quote.maximum());
    }
}
