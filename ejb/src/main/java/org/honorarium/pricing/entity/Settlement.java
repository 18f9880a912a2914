package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.List;
import org.honorarium.money.entity.Money;

/**
 * What accepted work came to whose price was to be measured: the formula of its quote, applied to
 * what was measured.
 *
 * @param worked what was found: active time, as it was kept with the annotation, and the outcomes
 */
public record Settlement(Money amount, Worked worked, List<QuoteLine> lines, Instant settledAt) {

    public Settlement {
        lines = List.copyOf(lines);
    }
}
