package org.honorarium.pricing.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Optional;
import org.honorarium.money.entity.Money;

/**
 * What a rate card says where nothing else is wanted.
 *
 * @param zone the payer's
 */
public record CardDefaults(String currency, ZoneId zone) {

    private static final String DOLLARS = "USD";
    private static final Money HUNDRED_DOLLARS = Money.of(new BigDecimal("100.00"), DOLLARS);

    public RoundingMode rounding() {
        return RoundingMode.HALF_EVEN;
    }

    /** A hundred dollars; in other currencies somebody has to say it. */
    public Optional<Money> cap() {
        return Optional.of(HUNDRED_DOLLARS).filter(cap -> cap.currency().equals(currency));
    }

    /**
     * @param asked null for the usual one
     * @throws PricingRejected if there is no usual one
     */
    public Money cap(Money asked) {
        return Optional.ofNullable(asked)
                .or(this::cap)
                .orElseThrow(
                        () ->
                                PricingRejected.ruleWrong(
                                        "/cap", "nothing", "the most that an annotation pays"));
    }
}
