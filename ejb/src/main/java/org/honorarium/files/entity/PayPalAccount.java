package org.honorarium.files.entity;

import java.util.regex.Pattern;
import org.honorarium.annotators.entity.AccountKind;

/**
 * An account with PayPal, which is named by its owner's e-mail address.
 *
 * @param number the e-mail address
 */
public record PayPalAccount(String number) implements BankAccount {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9][^@\\s]*@[^@\\s]+");

    public PayPalAccount {
        Shape.require("e-mail address", "an e-mail address", number, ADDRESS);
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
