package org.honorarium.tax.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * What a tax rule says.
 *
 * @param country in which the payee lives, ISO 3166-1
 * @param place its place in the order, 1 to 99
 * @param name as payees read it, 1 to 100 characters
 * @param share more than 0 and less than 1, with at most 6 decimals
 * @param startsOn the first business date that it is for
 */
public record TaxTerms(
        String country,
        int place,
        String name,
        BigDecimal share,
        TaxBasis basis,
        LocalDate startsOn) {

    private static final int MOST_PLACES = 99;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DECIMALS = 6;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * @throws TaxRejected naming the first thing that is wrong
     */
    public TaxTerms {
        country = country == null ? "" : country.strip();
        name = name == null ? "" : name.strip();
        if (!COUNTRIES.contains(country)) {
            throw TaxRejected.countryUnknown(country);
        }
        if (place < 1 || place > MOST_PLACES) {
            throw TaxRejected.placeWrong(place);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw TaxRejected.nameMissing();
        }
        share = share == null ? BigDecimal.ZERO : share.stripTrailingZeros();
        if (share.signum() <= 0
                || share.compareTo(BigDecimal.ONE) >= 0
                || share.scale() > MOST_DECIMALS) {
            throw TaxRejected.shareWrong(share.toPlainString());
        }
    }
}
