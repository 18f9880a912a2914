package org.honorarium.tax.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a tax rule was not set or ended. Of several reasons the first here is given. */
public final class TaxRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private TaxRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "tax/" + code, message, facts);
    }

    public static TaxRejected notFound(UUID rule) {
        return new TaxRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such tax rule.",
                Map.of("rule", rule.toString()));
    }

    public static TaxRejected existsWithDifferentContent(UUID rule) {
        return new TaxRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This tax rule was set already, with different content.",
                Map.of("rule", rule.toString()));
    }

    static TaxRejected countryUnknown(String found) {
        return new TaxRejected(
                Kind.UNPROCESSABLE,
                "country-unknown",
                "A country is said by its ISO 3166-1 code of two letters.",
                Map.of("found", found, "expected", "as US"));
    }

    static TaxRejected placeWrong(int found) {
        return new TaxRejected(
                Kind.UNPROCESSABLE,
                "place-wrong",
                "Tax rules are applied in the order of their places, 1 to 99.",
                Map.of("found", Integer.toString(found)));
    }

    static TaxRejected nameMissing() {
        return new TaxRejected(
                Kind.UNPROCESSABLE,
                "name-missing",
                "A tax rule has a name of 1 to 100 characters, which payees read.",
                Map.of());
    }

    static TaxRejected shareWrong(String found) {
        return new TaxRejected(
                Kind.UNPROCESSABLE,
                "share-wrong",
                "A share is more than 0 and less than 1, with at most 6 decimals.",
                Map.of("found", found, "expected", "as 0.1021"));
    }

    public static TaxRejected placeTaken(TaxTerms terms) {
        return new TaxRejected(
                Kind.CONFLICT,
                "place-taken",
                "Another rule for this country has this place at that time. End it first.",
                Map.of("country", terms.country(), "place", Integer.toString(terms.place())));
    }

    public static TaxRejected moreThanTheWhole(TaxTerms terms) {
        return new TaxRejected(
                Kind.UNPROCESSABLE,
                "more-than-the-whole",
                "All rules for a country together take less than the whole.",
                Map.of("country", terms.country(), "found", terms.share().toPlainString()));
    }

    public static TaxRejected endedBefore(UUID rule, String end) {
        return new TaxRejected(
                Kind.CONFLICT,
                "ended-before",
                "This tax rule has another end already.",
                Map.of("rule", rule.toString(), "end", end));
    }

    public static TaxRejected endTooEarly(String found) {
        return new TaxRejected(
                Kind.UNPROCESSABLE,
                "end-too-early",
                "A tax rule does not end before it starts, or before the last day it was applied on.",
                Map.of("found", found));
    }
}
