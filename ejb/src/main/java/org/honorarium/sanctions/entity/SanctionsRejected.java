package org.honorarium.sanctions.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a list was not taken, or a match not cleared. */
public final class SanctionsRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private SanctionsRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "sanctions/" + code, message, facts);
    }

    public static SanctionsRejected wrong(String place, String found, String expected) {
        return new SanctionsRejected(
                Kind.UNPROCESSABLE,
                "wrong",
                "%s: found %s, expected %s.".formatted(place, found, expected),
                Map.of("place", place, "found", found, "expected", expected));
    }

    public static SanctionsRejected notFound(UUID match) {
        return new SanctionsRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such match.",
                Map.of("match", match.toString()));
    }
}
