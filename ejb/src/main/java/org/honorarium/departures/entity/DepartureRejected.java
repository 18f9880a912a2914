package org.honorarium.departures.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why nothing is released after a restore. The first that applies is given. */
public final class DepartureRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private DepartureRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "departures/" + code, message, facts);
    }

    public static DepartureRejected restorationNotFound(UUID restoration) {
        return new DepartureRejected(
                Kind.NOT_FOUND,
                "restoration-not-found",
                "There is no such restoration.",
                Map.of("restoration", restoration.toString()));
    }

    public static DepartureRejected missingNotFound(long number) {
        return new DepartureRejected(
                Kind.NOT_FOUND,
                "departure-not-found",
                "There is no such entry of the register in this restoration.",
                Map.of("number", Long.toString(number)));
    }

    public static DepartureRejected otherBytesLeft(String messageId) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "other-bytes-left",
                "A payment file of this run left the house before the database was restored, with"
                        + " other bytes. The bank has that one; this one is not given out.",
                Map.of("message", messageId));
    }

    public static DepartureRejected leftBefore(UUID run) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "left-before",
                "Some payouts of this run left the house before the database was restored, as two"
                        + " people settled, and some of the same currency did not. Cancel those that"
                        + " did not: they are paid the next night. Then release the run, so that the"
                        + " bank's answers find the others; their file is not given out.",
                Map.of("run", run.toString()));
    }

    public static DepartureRejected mayBePaid(UUID run, List<UUID> payouts) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "may-be-paid",
                "%d payouts of this run are for people who were paid by a file that left the house"
                                .formatted(payouts.size())
                        + " before the database was restored, and whose work was not found again. It"
                        + " may be the same work. Cancel these payouts, or let two people of finance"
                        + " say that it is not.",
                Map.of(
                        "run", run.toString(),
                        "payouts", Integer.toString(payouts.size()),
                        "payout", payouts.stream().findFirst().map(UUID::toString).orElse("")));
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

    public static DepartureRejected staysPaid(UUID payout) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "stays-paid",
                "This payout left the house before the database was restored. Its items are opened"
                        + " again only by what the bank says about it.",
                Map.of("payout", payout.toString()));
    }

    public static DepartureRejected oldestFirst(UUID first) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "oldest-first",
                "The database was restored. The nights that left the house since are done again"
                        + " first, the oldest first: each is released or settled before the next"
                        + " begins.",
                Map.of("first", first.toString()));
    }

    public static DepartureRejected personMissing() {
        return new DepartureRejected(
                Kind.NOT_ALLOWED,
                "person-missing",
                "This is decided by a person, not by a program's token.",
                Map.of());
    }

    public static DepartureRejected notMatched(UUID run) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "not-matched",
                "The database was restored. Nothing is released before what left the house since is"
                        + " matched and finance has said so.",
                Map.of("run", run.toString()));
    }

    public static DepartureRejected different(UUID run) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "different",
                "This night was done again after a restore, and it does not pay what left the house"
                        + " before. It cannot be released.",
                Map.of("run", run.toString()));
    }

    public static DepartureRejected notSettled(long number) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "not-settled",
                "Something that left the house is neither matched nor settled by two people.",
                Map.of("number", Long.toString(number)));
    }

    public static DepartureRejected ended(UUID restoration) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "restoration-ended",
                "This restoration is over.",
                Map.of("restoration", restoration.toString()));
    }

    public static DepartureRejected samePerson(long number) {
        return new DepartureRejected(
                Kind.NOT_ALLOWED,
                "same-person",
                "Another person than the one who settled this has to confirm it.",
                Map.of("number", Long.toString(number)));
    }

    public static DepartureRejected notDoneAgain(long number) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "not-done-again",
                "Bring in again what was lost and do this night again before you settle it, with the"
                        + " payer's cut-off as it was: otherwise the same work is paid another"
                        + " night.",
                Map.of("number", Long.toString(number)));
    }

    public static DepartureRejected nothingProposed(long number) {
        return new DepartureRejected(
                Kind.CONFLICT,
                "nothing-proposed",
                "Nobody has settled this by hand, or it is confirmed already.",
                Map.of("number", Long.toString(number)));
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
