package org.honorarium.money.entity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount of money in the smallest unit of its currency: 1205 USD is 12.05 dollars, 1205
 * JPY is 1205 yen. Arithmetic never rounds and never mixes currencies; what does not fit is refused
 * by an {@link ArithmeticException}.
 *
 * @param minor the amount in minor units (cents, pence, yen)
 * @param currency the ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        Currencies.exponent(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount as people write it, "12.05".
     *
     * @throws ArithmeticException if it is finer than the currency's smallest unit
     */
    public static Money of(BigDecimal major, String currency) {
        var minor = major.movePointRight(Currencies.exponent(currency));
        return new Money(minor.longValueExact(), currency);
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, Currencies.exponent(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** For files and logs: "12.05 USD". Pages format in the reader's locale. */
    @Override
    public String toString() {
        return major().toPlainString() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}
