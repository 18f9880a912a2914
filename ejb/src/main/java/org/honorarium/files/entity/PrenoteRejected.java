package org.honorarium.files.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why no prenotes were written. When several reasons apply, the first in this file is given. */
public final class PrenoteRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private PrenoteRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "files/" + code, message, facts);
    }

    public static PrenoteRejected notFound(UUID file) {
        return new PrenoteRejected(
                Kind.NOT_FOUND,
                "prenotes-not-found",
                "There is no such file of prenotes.",
                Map.of("file", file.toString()));
    }

    public static PrenoteRejected ofAnotherPayer(UUID file) {
        return new PrenoteRejected(
                Kind.CONFLICT,
                "prenotes-of-another-payer",
                "This file of prenotes is there already, for another payer.",
                Map.of("file", file.toString()));
    }

    public static PrenoteRejected nothingAgreed(UUID payer) {
        return new PrenoteRejected(
                Kind.UNPROCESSABLE,
                "prenotes-need-an-originator",
                "Prenotes need what the payer's bank agreed about NACHA files.",
                Map.of("payer", payer.toString()));
    }

    public static PrenoteRejected onlyForDollars(String currency) {
        return new PrenoteRejected(
                Kind.UNPROCESSABLE,
                "prenotes-only-for-dollars",
                "Prenotes ask about accounts in the United States: only for payments in USD.",
                Map.of("found", currency, "expected", "USD"));
    }

    public static PrenoteRejected tooMany(UUID payer) {
        return new PrenoteRejected(
                Kind.CONFLICT,
                "too-many-prenote-files",
                "A bank takes at most 36 NACHA files of one sender a day.",
                Map.of("payer", payer.toString()));
    }

    public static PrenoteRejected nothingNew(UUID payer) {
        return new PrenoteRejected(
                Kind.UNPROCESSABLE,
                "no-new-accounts",
                "No money waits for an account in the United States that this payer never asked about"
                        + " or paid to.",
                Map.of("payer", payer.toString()));
    }
}
