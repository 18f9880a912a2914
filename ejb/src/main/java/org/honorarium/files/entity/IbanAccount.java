package org.honorarium.files.entity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.honorarium.annotators.entity.AccountKind;

/**
 * An account with an International Bank Account Number (ISO 13616), without blanks.
 *
 * @param number the IBAN
 * @param bicOrNull the bank's identifier code (ISO 9362), or null or empty where it is not known
 */
public record IbanAccount(String number, String bicOrNull) implements BankAccount {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Za-z0-9]{11,30}");
    private static final Pattern BIC =
            Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    public IbanAccount {
        Shape.require("IBAN", "an IBAN", number, IBAN);
        bicOrNull = bicOrNull == null || bicOrNull.isBlank() ? null : bicOrNull;
        if (bicOrNull != null) {
            Shape.require("BIC", "8 or 11 characters of a BIC", bicOrNull, BIC);
        }
    }

    @Override
    public AccountKind kind() {
        return AccountKind.IBAN;
    }

    public Optional<String> bic() {
        return Optional.ofNullable(bicOrNull);
    }

    /** The country whose banks gave this IBAN. */
    public String country() {
        return number.substring(0, 2);
    }

    @Override
    public String toString() {
        return BankAccount.masked(this);
    }
}
