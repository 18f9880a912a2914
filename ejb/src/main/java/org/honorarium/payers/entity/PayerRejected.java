package org.honorarium.payers.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a payer was not put down so. When several reasons apply, the first in this file is given. */
public final class PayerRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private PayerRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "payers/" + code, message, facts);
    }

    static PayerRejected fieldWrong(String field, String found, String expected) {
        var seen = found == null || found.isEmpty() ? "nothing" : found;
        return new PayerRejected(
                Kind.UNPROCESSABLE,
                "field-wrong",
                "Payer, %s: found %s, expected %s.".formatted(field, seen, expected),
                Map.of("field", field, "found", seen, "expected", expected));
    }

    static PayerRejected currencyTwice(String currency) {
        return new PayerRejected(
                Kind.UNPROCESSABLE,
                "currency-twice",
                "A payer pays a currency from one account.",
                Map.of("currency", currency));
    }

    public static PayerRejected notFound(UUID payer) {
        return new PayerRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such payer.",
                Map.of("payer", payer.toString()));
    }

    public static PayerRejected nameTaken(String name, UUID by) {
        return new PayerRejected(
                Kind.CONFLICT,
                "name-taken",
                "Another payer has this name.",
                Map.of("name", name, "payer", by.toString()));
    }

    static PayerRejected currencyCannotBeRemoved(UUID payer, List<String> currencies) {
        return new PayerRejected(
                Kind.CONFLICT,
                "currency-cannot-be-removed",
                "A currency that a payer pays can be changed, but not removed: money may be owed.",
                Map.of("payer", payer.toString(), "currencies", String.join(", ", currencies)));
    }
}
