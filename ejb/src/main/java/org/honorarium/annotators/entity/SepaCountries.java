package org.honorarium.annotators.entity;

import java.util.Set;

/**
 * The countries whose IBANs a SEPA credit transfer reaches: the geographical scope of the schemes
 * (European Payments Council, EPC409-09). Territories such as Jersey or Guadeloupe use the IBAN of
 * another country and need no line of their own.
 */
public final class SepaCountries {

    private static final Set<String> ALL =
            Set.of(
                    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
                    "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
                    "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI",
                    "SK", "SM", "VA");

    private SepaCountries() {}

    public static Set<String> all() {
        return ALL;
    }

    public static boolean contain(String country) {
        return ALL.contains(country);
    }
}
