package org.honorarium.holds.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a hold, a form or a choice was not taken. Of several reasons the first here is given. */
public final class HoldRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private HoldRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "holds/" + code, message, facts);
    }

    public static HoldRejected wrong(String place, String found, String expected) {
        return new HoldRejected(
                Kind.UNPROCESSABLE,
                "wrong",
                "%s: found %s, expected %s.".formatted(place, found, expected),
                Map.of("place", place, "found", found, "expected", expected));
    }

    public static HoldRejected notFound(UUID hold) {
        return new HoldRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such hold.",
                Map.of("hold", hold.toString()));
    }

    public static HoldRejected formNotFound(UUID form) {
        return new HoldRejected(
                Kind.NOT_FOUND,
                "form-not-found",
                "There is no such tax form.",
                Map.of("form", form.toString()));
    }

    public static HoldRejected annotatorNotFound(String found) {
        return new HoldRejected(
                Kind.UNPROCESSABLE,
                "annotator-not-found",
                "There is no such annotator.",
                Map.of("annotator", found));
    }

    public static HoldRejected notForYou(HoldKind kind) {
        return new HoldRejected(
                Kind.NOT_ALLOWED,
                "not-for-you",
                "A hold of this kind is put and lifted by others.",
                Map.of("kind", kind.name()));
    }

    public static HoldRejected existsWithDifferentContent(UUID thing) {
        return new HoldRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This was written down already, with different content.",
                Map.of("id", thing.toString()));
    }
}
