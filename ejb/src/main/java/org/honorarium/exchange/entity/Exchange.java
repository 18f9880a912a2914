package org.honorarium.exchange.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.honorarium.money.entity.Currencies;
import org.honorarium.money.entity.Money;

/**
 * Changing money at a rate, rounded down to the smallest unit. {@code exchange.changed} does the
 * same in the database.
 */
public record Exchange(String from, String to, BigDecimal rate) {

    public Money change(Money amount) {
        if (!amount.currency().equals(from)) {
            throw new ArithmeticException("%s is not %s".formatted(amount, from));
        }
        var changed =
                amount.major()
                        .multiply(rate)
                        .movePointRight(Currencies.exponent(to))
                        .setScale(0, RoundingMode.DOWN);
        return new Money(changed.longValueExact(), to);
    }
}
