package org.honorarium.pricing.entity;

import java.time.Instant;
import java.util.List;
import org.honorarium.money.entity.Money;

/**
 * What accepted work came to whose price was to be measured: the formula of its quote, applied to
 * what was measured.
 *
 * @param workedSeconds active time, as it was kept with the annotation
 */
public record Settlement(
        Money amount, long workedSeconds, List<QuoteLine> lines, Instant settledAt) {

    public Settlement {
        lines = List.copyOf(lines);
    }
}
