package org.honorarium.files.control;

import org.honorarium.annotators.entity.SepaCountries;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.money.entity.Money;

/** Which accounts a SEPA credit transfer reaches: those with an IBAN of {@link SepaCountries}. */
final class SepaArea {

    private SepaArea() {}

    /** The largest credit transfer of the schemes (EPC125-05). */
    static final Money LARGEST = new Money(99_999_999_999L, "EUR");

    /** SEPA moves euros, between two IBANs of its area. */
    static boolean reaches(BankAccount from, BankAccount to, String currency) {
        return reaches(from, currency) && reaches(to, currency);
    }

    static boolean reaches(BankAccount account, String currency) {
        return "EUR".equals(currency)
                && account instanceof IbanAccount iban
                && SepaCountries.contain(iban.country());
    }
}
