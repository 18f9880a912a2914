package org.honorarium.banking.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something about the bank was not done. When several reasons apply, the first in this file is
 * given. Of a file nothing is kept that was refused.
 */
public final class BankingRejected extends Rejection {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private BankingRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "banking/" + code, message, facts);
    }

    public static BankingRejected notFound(String what) {
        return new BankingRejected(
                Kind.NOT_FOUND, "not-found", "There is no such " + what + ".", Map.of());
    }

    /** Programs may bring answers; what persons decide is decided by persons. */
    public static BankingRejected personMissing() {
        return new BankingRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "This is decided by a person, not by a program's token.",
                Map.of());
    }

    public static BankingRejected tooLarge(long most) {
        return new BankingRejected(
                Kind.UNPROCESSABLE,
                "too-large",
                "The file is too large: expected at most %d bytes.".formatted(most),
                Map.of("expected", "at most " + most + " bytes"));
    }

    /** A file that says nothing that can be read, or says it wrong. */
    public static BankingRejected unreadable(String place, String found, String expected) {
        var shown = shown(found);
        var facts = new LinkedHashMap<String, String>();
        facts.put("place", place);
        facts.put("found", shown);
        facts.put("expected", expected);
        return new BankingRejected(
                Kind.UNPROCESSABLE,
                "unreadable",
                "%s: found %s, expected %s.".formatted(place, shown, expected),
                facts);
    }

    public static BankingRejected otherAccount(String place, String found) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("place", place);
        facts.put("found", shown(found));
        return new BankingRejected(
                Kind.UNPROCESSABLE,
                "other-account",
                "%s: found the account %s, expected one that this payer pays from."
                        .formatted(place, shown(found)),
                facts);
    }

    public static BankingRejected handedOverAlready(UUID file, String outcome) {
        return new BankingRejected(
                Kind.CONFLICT,
                "handed-over-already",
                "It is said already what became of this payment file.",
                Map.of("file", file.toString(), "outcome", outcome));
    }

    public static BankingRejected reasonMissing(int longest) {
        return new BankingRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "This needs a reason of 1 to %d characters.".formatted(longest),
                Map.of("longest", Integer.toString(longest)));
    }

    public static BankingRejected notOpen(String state) {
        return new BankingRejected(
                Kind.CONFLICT,
                "not-open",
                "Nothing waits here for a person any more.",
                Map.of("state", state));
    }

    public static BankingRejected proposedAlready(UUID proposal) {
        return new BankingRejected(
                Kind.CONFLICT,
                "proposed-already",
                "Somebody has proposed something about it, which is not decided yet.",
                Map.of("proposal", proposal.toString()));
    }

    public static BankingRejected proposerDecides() {
        return new BankingRejected(
                Kind.NOT_ALLOWED,
                "proposer-decides",
                "Somebody else must decide this: you proposed it.",
                Map.of());
    }

    public static BankingRejected notPossible(ProposalKind kind, String state) {
        return new BankingRejected(
                Kind.CONFLICT,
                "not-possible",
                "The payout stands where this cannot have happened.",
                Map.of("kind", kind.name(), "state", state));
    }

    private static String shown(String found) {
        var text = found == null || found.isBlank() ? "nothing" : found.strip();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
