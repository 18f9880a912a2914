package org.honorarium.files.control;

import java.util.Set;
import org.honorarium.files.entity.BankAccount;
import org.honorarium.files.entity.IbanAccount;
import org.honorarium.money.entity.Money;

/**
 * Which accounts a SEPA credit transfer reaches: those whose IBAN is of a country in the
 * geographical scope of the schemes (European Payments Council, EPC409-09). Territories such as
 * Jersey or Guadeloupe use the IBAN of another country and need no line of their own.
 */
final class SepaArea {

    private static final Set<String> COUNTRIES =
            Set.of(
                    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
                    "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
                    "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI",
                    "SK", "SM", "VA");

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
                && COUNTRIES.contains(iban.country());
    }
}
