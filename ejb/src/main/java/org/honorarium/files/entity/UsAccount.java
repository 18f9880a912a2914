package org.honorarium.files.entity;

import java.util.regex.Pattern;
import org.honorarium.annotators.entity.AccountKind;

/**
 * An account at a bank in the United States.
 *
 * @param kind checking or savings
 * @param routingNumber the bank, by the nine digits of the American Bankers Association
 * @param number up to 17 letters, digits and hyphens, as NACHA allows
 */
public record UsAccount(AccountKind kind, String routingNumber, String number)
        implements BankAccount {

    private static final Pattern ROUTING_NUMBER = Pattern.compile("[0-9]{9}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,16}");

    public UsAccount {
        Shape.require("account kind", "US_CHECKING or US_SAVINGS", kind.isUnitedStates());
        Shape.require("routing number", "9 digits", routingNumber, ROUTING_NUMBER);
        Shape.require("account number", "1 to 17 letters, digits or hyphens", number, NUMBER);
    }

    @Override
    public String toString() {
        return BankAccount.masked(this);
    }
}
