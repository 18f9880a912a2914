package org.honorarium.payers.entity;

/**
 * An account that a proposal changes, with its whole numbers: for the second person, who compares
 * them, and for nobody else.
 *
 * @param before empty if there was none
 */
public record WholeAccount(String currency, String before, String after) {

    /** Accounts stay out of logs. */
    @Override
    public String toString() {
        return "a whole account in " + currency;
    }
}
