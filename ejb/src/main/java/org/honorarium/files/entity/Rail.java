package org.honorarium.files.entity;

/** The way by which payments go; what goes one way is in a file of its own. */
public enum Rail {
    /**
     * By banks, as their currency goes at home: euros by SEPA, dollars to accounts in the United
     * States, yen to accounts in Japan.
     */
    BANK,
    /** By banks, to where that does not reach. */
    CROSS_BORDER,
    PAYPAL;

    public boolean isByBanks() {
        return this != PAYPAL;
    }
}
