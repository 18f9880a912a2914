package org.honorarium.money.entity;

import java.util.Currency;

/**
 * The currencies of ISO 4217 and how many decimals each has (JPY 0, USD 2, KWD 3), from the JDK's
 * table of that standard.
 */
public final class Currencies {

    private Currencies() {}

    public static boolean exists(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /**
     * @throws IllegalArgumentException if there is no such currency
     */
    public static int exponent(String code) {
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }
}
