package org.honorarium.annotators.entity;

import java.util.Set;

/** How an account is named, and with it the ways in which it can be paid. */
public enum AccountKind {
    US_CHECKING("USD"),
    US_SAVINGS("USD"),
    IBAN(""),
    JP_ORDINARY("JPY"),
    JP_CHECKING("JPY"),
    /** An account with PayPal, named by an e-mail address. */
    PAYPAL("");

    /** Those that PayPal pays out, without those that it pays in whole units only. */
    private static final Set<String> PAYPAL_CURRENCIES =
            Set.of(
                    "AUD", "BRL", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HKD", "ILS", "JPY",
                    "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "USD");

    private final String currency;

    AccountKind(String currency) {
        this.currency = currency;
    }

    public boolean isUnitedStates() {
        return this == US_CHECKING || this == US_SAVINGS;
    }

    public boolean isJapan() {
        return this == JP_ORDINARY || this == JP_CHECKING;
    }

    /**
     * American accounts take dollars, Japanese ones yen, PayPal what it pays out; behind an IBAN
     * any currency may be.
     */
    public boolean takes(String paid) {
        if (this == PAYPAL) {
            return PAYPAL_CURRENCIES.contains(paid);
        }
        return currency.isEmpty() || currency.equals(paid);
    }
}
