package org.honorarium.files.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why what a bank agreed was not put down so. When several reasons apply, the first in this file is
 * given.
 */
public final class OriginatorRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private OriginatorRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "files/" + code, message, facts);
    }

    static OriginatorRejected fieldWrong(String field, String found, String expected) {
        var seen = found == null || found.isEmpty() ? "nothing" : found;
        return new OriginatorRejected(
                Kind.UNPROCESSABLE,
                "originator-field-wrong",
                "Originator, %s: found %s, expected %s.".formatted(field, seen, expected),
                Map.of("field", field, "found", seen, "expected", expected));
    }

    public static OriginatorRejected accountMissing(UUID payer, String currency) {
        return new OriginatorRejected(
                Kind.UNPROCESSABLE,
                "originator-account-missing",
                "This needs a payer that pays this currency from an account in its country.",
                Map.of("payer", payer.toString(), "currency", currency));
    }

    public static OriginatorRejected notAgreed(UUID payer, String currency) {
        return new OriginatorRejected(
                Kind.NOT_FOUND,
                "originator-not-found",
                "Nothing is agreed with the payer's bank about files in this currency.",
                Map.of("payer", payer.toString(), "currency", currency));
    }
}
