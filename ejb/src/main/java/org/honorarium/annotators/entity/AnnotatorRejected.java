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

    /**
     * What a machine is called.
     *
     * @throws AnnotatorRejected if it is nothing, or too long
     */
    public static void checkMachine(String what, String said, int longest) {
        if (said == null || said.isBlank() || said.length() > longest) {
            throw new AnnotatorRejected(
                    Kind.UNPROCESSABLE,
                    "machine-wrong",
                    "A machine has a name and a version, of at most 100 characters each.",
                    Map.of("place", what, "found", said == null ? "" : said));
        }
    }

    public static AnnotatorRejected noSuchMachine(String name, String version) {
        return new AnnotatorRejected(
                Kind.CONFLICT,
                "no-machine",
                "This annotator cannot be this machine: it has a bank account or works on a project,"
                        + " it is another machine, or the machine is known under another reference.",
                Map.of("name", name, "version", version));
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
