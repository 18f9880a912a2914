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

    public static PayerRejected fieldWrong(String field, String found, String expected) {
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

    public static PayerRejected proposedDifferently(UUID proposal) {
        return new PayerRejected(
                Kind.CONFLICT,
                "proposed-differently",
                "This was proposed already, with different content.",
                Map.of("proposal", proposal.toString()));
    }

    public static PayerRejected nothingChanges(UUID payer) {
        return new PayerRejected(
                Kind.CONFLICT,
                "nothing-changes",
                "This is in force already: there is nothing to propose.",
                Map.of("payer", payer.toString()));
    }

    public static PayerRejected noProposal(UUID proposal) {
        return new PayerRejected(
                Kind.NOT_FOUND,
                "no-proposal",
                "There is no such proposal.",
                Map.of("proposal", proposal.toString()));
    }

    public static PayerRejected personMissing() {
        return new PayerRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "This is confirmed by a person, not by a program's token.",
                Map.of());
    }

    public static PayerRejected anotherPersonConfirms(UUID payer) {
        return new PayerRejected(
                Kind.NOT_ALLOWED,
                "another-person-confirms",
                "A payer that has nights behind it is changed by two persons: one proposes, another"
                        + " confirms.",
                Map.of("payer", payer.toString()));
    }

    public static PayerRejected decidedBefore(UUID proposal) {
        return new PayerRejected(
                Kind.CONFLICT,
                "decided-before",
                "This proposal was decided otherwise before.",
                Map.of("proposal", proposal.toString()));
    }

    public static PayerRejected outdated(UUID proposal) {
        return new PayerRejected(
                Kind.CONFLICT,
                "outdated",
                "The payer was changed since this was proposed. Propose it again.",
                Map.of("proposal", proposal.toString()));
    }
}
