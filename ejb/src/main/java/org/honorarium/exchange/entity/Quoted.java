package org.honorarium.exchange.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.honorarium.money.entity.Currencies;

/**
 * A rate as its source said it.
 *
 * @param from the currency of which one unit is changed
 * @param to the currency in which it is said what that comes to
 * @param source who says so, 1 to 200 characters
 * @param at when it was quoted
 */
public record Quoted(String from, String to, BigDecimal rate, String source, Instant at) {

    private static final int MOST_DECIMALS = 12;
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000L);
    private static final int LONGEST_SOURCE = 200;

    /**
     * @throws RateRejected naming the first thing that is wrong
     */
    public Quoted {
        from = currency(from);
        to = currency(to);
        if (from.equals(to)) {
            throw RateRejected.twoCurrencies(from);
        }
        if (rate == null || rate.signum() <= 0 || rate.compareTo(TOO_MUCH) >= 0) {
            throw RateRejected.rateWrong(rate == null ? "" : rate.toPlainString());
        }
        rate = rate.stripTrailingZeros();
        if (rate.scale() > MOST_DECIMALS) {
            throw RateRejected.rateWrong(rate.toPlainString());
        }
        rate = rate.scale() < 0 ? rate.setScale(0) : rate;
        source = source == null ? "" : source.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw RateRejected.sourceMissing();
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String currency(String code) {
        var found = code == null ? "" : code.strip();
        if (!Currencies.exists(found)) {
            throw RateRejected.currencyUnknown(found);
        }
        return found;
    }
}
