package org.honorarium.annotators.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why something was not done with an annotator. */
public final class AnnotatorRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private AnnotatorRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "annotators/" + code, message, facts);
    }

    public static AnnotatorRejected accountDoesNotTake(
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

    public static AnnotatorRejected accountNotFound(UUID account) {
        return new AnnotatorRejected(
                Kind.NOT_FOUND,
                "account-not-found",
                "There is no such account.",
                Map.of("account", account.toString()));
    }

    public static AnnotatorRejected annotatorNotFound(String found) {
        return new AnnotatorRejected(
                Kind.UNPROCESSABLE,
                "annotator-not-found",
                "There is no such annotator.",
                Map.of("annotator", found));
    }

    public static AnnotatorRejected currencyWrong(String found) {
        return new AnnotatorRejected(
                Kind.UNPROCESSABLE,
                "currency-wrong",
                "This is not a currency of ISO 4217 in three capital letters.",
                Map.of("found", found));
    }

    public static AnnotatorRejected notInForce(UUID account) {
        return new AnnotatorRejected(
                Kind.CONFLICT,
                "account-not-in-force",
                "Another account has replaced this one.",
                Map.of("account", account.toString()));
    }

    /** Whoever brought an account in for somebody else is not the one who says that it is right. */
    public static AnnotatorRejected anotherPersonConfirms() {
        return new AnnotatorRejected(
                Kind.NOT_ALLOWED,
                "another-person-confirms",
                "Its owner or another person must confirm this account: you brought it in or decided about it.",
                Map.of());
    }

    public static AnnotatorRejected personMissing() {
        return new AnnotatorRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "An account is confirmed in its owner's stead by a person, not by a program's token.",
                Map.of());
    }

    public static AnnotatorRejected anotherPersonDecides() {
        return new AnnotatorRejected(
                Kind.NOT_ALLOWED,
                "another-person-decides",
                "Another person must decide this: you proposed it.",
                Map.of());
    }

    public static AnnotatorRejected decidedBefore(UUID proposal) {
        return new AnnotatorRejected(
                Kind.CONFLICT,
                "decided-before",
                "This was decided already, and otherwise.",
                Map.of("proposal", proposal.toString()));
    }

    public static AnnotatorRejected existsWithDifferentContent(UUID proposal) {
        return new AnnotatorRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This was proposed already, with different content.",
                Map.of("proposal", proposal.toString()));
    }

    public static AnnotatorRejected reasonMissing() {
        return new AnnotatorRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "This needs a reason of at most 1000 characters.",
                Map.of());
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
