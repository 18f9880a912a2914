package org.honorarium.web.tasks;

import java.util.Optional;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.tasks.entity.Shown;

/** The price that a page showed, as its form sends it back: {@code USD 400 700}. */
final class PriceShown {

    private PriceShown() {}

    static String text(Quote quote) {
        return quote == null
                ? ""
                : "%s %d %d"
                        .formatted(
                                quote.maximum().currency(),
                                quote.certain().minor(),
                                quote.maximum().minor());
    }

    /** Empty if the page showed none: then it is what it pays that counts. */
    static Optional<Shown> read(String text) {
        var parts = text.split(" ");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var certain = new Money(Long.parseLong(parts[1]), parts[0]);
            return Optional.of(new Shown(certain, new Money(Long.parseLong(parts[2]), parts[0])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
