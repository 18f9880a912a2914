package org.honorarium.annotators.entity;

/** How an account is named, and with it the ways in which it can be paid. */
public enum AccountKind {
    US_CHECKING("USD"),
    US_SAVINGS("USD"),
    IBAN(""),
    JP_ORDINARY("JPY"),
    JP_CHECKING("JPY");

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

    /** American accounts take dollars, Japanese ones yen; behind an IBAN any currency may be. */
    public boolean takes(String paid) {
        return currency.isEmpty() || currency.equals(paid);
    }
}
