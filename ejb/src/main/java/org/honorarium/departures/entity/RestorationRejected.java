package org.honorarium.departures.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a night waits, or stays as it is, after a restore. The first that applies is given. */
public final class RestorationRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private RestorationRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "departures/" + code, message, facts);
    }

    public static RestorationRejected restorationNotFound(UUID restoration) {
        return new RestorationRejected(
                Kind.NOT_FOUND,
                "restoration-not-found",
                "There is no such restoration.",
                Map.of("restoration", restoration.toString()));
    }

    public static RestorationRejected missingNotFound(long number) {
        return new RestorationRejected(
                Kind.NOT_FOUND,
                "departure-not-found",
                "There is no such entry of the register in this restoration.",
                Map.of("number", Long.toString(number)));
    }

    public static RestorationRejected leftBefore(UUID run) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "left-before",
                "Some payouts of this run left the house before the database was restored, as two"
                        + " people settled, and some of the same currency did not. Cancel those that"
                        + " did not: they are paid the next night. Then release the run, so that the"
                        + " bank's answers find the others; their file is not given out.",
                Map.of("run", run.toString()));
    }

    public static RestorationRejected mayBePaid(UUID run, List<UUID> payouts) {
        return new RestorationRejected(
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

    public static RestorationRejected staysPaid(UUID payout) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "stays-paid",
                "This payout left the house before the database was restored. Its items are opened"
                        + " again only by what the bank says about it.",
                Map.of("payout", payout.toString()));
    }

    public static RestorationRejected oldestFirst(UUID first) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "oldest-first",
                "The database was restored. The nights that left the house since are done again"
                        + " first, the oldest first: each is released or settled before the next"
                        + " begins.",
                Map.of("first", first.toString()));
    }

    public static RestorationRejected notMatched(UUID run) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "not-matched",
                "The database was restored. Nothing is released before what left the house since is"
                        + " matched and finance has said so.",
                Map.of("run", run.toString()));
    }

    public static RestorationRejected different(UUID run) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "different",
                "This night was done again after a restore, and it does not pay what left the house"
                        + " before. It cannot be released.",
                Map.of("run", run.toString()));
    }

    public static RestorationRejected notSettled(long number) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "not-settled",
                "Something that left the house is neither matched nor settled by two people.",
                Map.of("number", Long.toString(number)));
    }

    public static RestorationRejected ended(UUID restoration) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "restoration-ended",
                "This restoration is over.",
                Map.of("restoration", restoration.toString()));
    }

    public static RestorationRejected samePerson(long number) {
        return new RestorationRejected(
                Kind.NOT_ALLOWED,
                "same-person",
                "Another person than the one who settled this has to confirm it.",
                Map.of("number", Long.toString(number)));
    }

    public static RestorationRejected notDoneAgain(long number) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "not-done-again",
                "Bring in again what was lost and do this night again before you settle it, with the"
                        + " payer's cut-off as it was: otherwise the same work is paid another"
                        + " night.",
                Map.of("number", Long.toString(number)));
    }

    public static RestorationRejected nothingProposed(long number) {
        return new RestorationRejected(
                Kind.CONFLICT,
                "nothing-proposed",
                "Nobody has settled this by hand, or it is confirmed already.",
                Map.of("number", Long.toString(number)));
    }
}
