package org.honorarium.annotators.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why something was not done with an annotator. */
public final class AnnotatorRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private AnnotatorRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "annotators/" + code, message, facts);
    }

    static AnnotatorRejected accountDoesNotTake(
            String reference, AccountKind kind, String currency) {
        return new AnnotatorRejected(
                Kind.UNPROCESSABLE,
                "account-does-not-take-currency",
                "This kind of account does not take the annotator's currency.",
                Map.of("annotator", reference, "kind", kind.name(), "currency", currency));
    }

    /** What was sealed under the destroyed key cannot come back under the same reference. */
    public static AnnotatorRejected forgotten(String reference) {
        return new AnnotatorRejected(
                Kind.CONFLICT,
                "forgotten",
                "This annotator's personal data were destroyed on request.",
                Map.of("annotator", reference));
    }
}
