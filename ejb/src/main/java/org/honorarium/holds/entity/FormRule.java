package org.honorarium.holds.entity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Which tax form a payer needs of the people of a country before it pays them.
 *
 * @param required false once it is needed no more
 */
public record FormRule(
        UUID payer, String payerName, String country, String form, boolean required) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * @throws HoldRejected naming the first thing that is wrong
     */
    public FormRule {
        if (!COUNTRIES.contains(String.valueOf(country))) {
            throw HoldRejected.wrong(
                    "country",
                    String.valueOf(country),
                    "a country of ISO 3166 in two capital letters");
        }
        form = TaxForm.name(form);
    }
}
