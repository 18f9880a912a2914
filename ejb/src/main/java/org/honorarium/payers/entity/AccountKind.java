package org.honorarium.payers.entity;

/** How the account that a payer pays from is named. */
public enum AccountKind {
    US_CHECKING("USD"),
    IBAN(""),
    JP_ORDINARY("JPY"),
    JP_CHECKING("JPY");

    private final String currency;

    AccountKind(String currency) {
        this.currency = currency;
    }

    /** From American accounts dollars are paid, from Japanese ones yen, from an IBAN anything. */
    public boolean pays(String paid) {
        return currency.isEmpty() || currency.equals(paid);
    }
}
