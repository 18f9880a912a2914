package org.honorarium.files.entity;

import org.honorarium.annotators.entity.AccountKind;

/**
 * An account with PayPal, which is named by its owner's e-mail address.
 *
 * @param number the e-mail address
 */
public record PayPalAccount(String number) implements BankAccount {

    public PayPalAccount {
        Shape.require(
                "e-mail address", "an e-mail address", number, "[A-Za-z0-9][^@\\s]*@[^@\\s]+");
    }

    @Override
    public AccountKind kind() {
        return AccountKind.PAYPAL;
    }

    @Override
    public String toString() {
        return "PAYPAL ****" + number.substring(number.indexOf('@'));
    }
}
