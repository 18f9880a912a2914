package org.honorarium.files.entity;

import org.honorarium.annotators.entity.AccountKind;

/**
 * An account as it stands in a payment file. Its parts have been checked for their shape, so that
 * they fit every format that takes such an account; whether the account exists only the bank knows.
 */
public sealed interface BankAccount permits UsAccount, IbanAccount, JapaneseAccount, PayPalAccount {

    AccountKind kind();

    /** The account's own number: for an IBAN, all of it. */
    String number();

    /** For logs and messages: the kind and the last four characters. */
    static String masked(BankAccount account) {
        var number = account.number();
        var shown = number.length() > 7 ? number.substring(number.length() - 4) : "";
        return account.kind() + " ****" + shown;
    }
}
