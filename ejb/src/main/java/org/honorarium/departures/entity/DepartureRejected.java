package org.honorarium.departures.entity;

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
                "Payouts of this run left the house before the database was restored, and two"
                        + " people settled them. Cancel these payouts.",
                Map.of("run", run.toString()));
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
