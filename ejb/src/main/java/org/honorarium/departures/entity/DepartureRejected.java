package org.honorarium.departures.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a payment file is not given out, or a payment not let go. The first that applies is given.
 */
public final class DepartureRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private DepartureRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "departures/" + code, message, facts);
    }

    public static DepartureRejected otherBytesLeft(String messageId) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "other-bytes-left",
                "A payment file of this run left the house before the database was restored, with"
                        + " other bytes. The bank has that one; this one is not given out.",
                Map.of("message", messageId));
    }

    public static DepartureRejected notUnfound(String payment) {
        return new DepartureRejected(
                Kind.NOT_FOUND,
                "payment-not-found",
                "No payment of this end-to-end id left the house before a restore and is still to be"
                        + " found again.",
                Map.of("endToEndId", payment));
    }

    public static DepartureRejected countWrong(int found, int most) {
        return new DepartureRejected(
                Kind.UNPROCESSABLE,
                "count-wrong",
                "Choose 1 to %d payments: %d are chosen.".formatted(most, found),
                Map.of("found", Integer.toString(found), "expected", "1 to " + most));
    }

    public static DepartureRejected nothingLetGo(String payment) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "nothing-let-go",
                "Nobody has proposed to pay on, or it is confirmed already.",
                Map.of("endToEndId", payment));
    }

    public static DepartureRejected sameHand(String payment) {
        return new DepartureRejected(
                Kind.NOT_ALLOWED,
                "same-hand",
                "Another person than the one who proposed this has to confirm it.",
                Map.of("endToEndId", payment));
    }

    public static DepartureRejected settledBefore(UUID file) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "settled-before",
                "This file pays what left the house before the database was restored, as two people"
                        + " settled. The bank has it already: it is not given out. Say that it was"
                        + " handed over, and bring in the bank's answers.",
                Map.of("file", file.toString()));
    }

    public static DepartureRejected leftAsAnother(String messageId, String left, String wanted) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "left-as-another",
                "This payment file left the house as %s: as %s it would pay everybody in it again."
                                .formatted(left, wanted)
                        + " It is given out so only when two persons of finance have said that the"
                        + " first was not carried out.",
                Map.of("message", messageId, "left", left, "wanted", wanted));
    }

    public static DepartureRejected nothingStandsAgainst(String wanted) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "nothing-stands-against",
                "Nothing stands against this format, nobody has proposed it, or two persons agreed"
                        + " already.",
                Map.of("wanted", wanted));
    }

    public static DepartureRejected personMissing() {
        return new DepartureRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "This is decided by a person, not by a program's token.",
                Map.of());
    }

    public static DepartureRejected textMissing() {
        return new DepartureRejected(
                Kind.UNPROCESSABLE,
                "text-missing",
                "Say what you found at the bank, in at most 2000 characters.",
                Map.of());
    }

    public static DepartureRejected registerDamaged(String file, String expected) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "register-damaged",
                "The register of what left the house is damaged in %s: expected %s."
                        .formatted(file, expected),
                Map.of("file", file, "expected", expected));
    }
}
