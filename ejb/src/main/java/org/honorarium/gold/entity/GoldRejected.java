package org.honorarium.gold.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why a task is not gold, or results were not taken. The first that applies is given. */
public final class GoldRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private GoldRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "gold/" + code, message, facts);
    }

    public static GoldRejected wrong(String place, String found) {
        return new GoldRejected(
                Kind.UNPROCESSABLE,
                "wrong",
                "A gold task names a field of the answer, what is expected in it, and why: 1 to 2000"
                        + " characters each.",
                Map.of("place", place, "length", Integer.toString(found.length())));
    }

    public static GoldRejected taskNotFound(String reference) {
        return new GoldRejected(
                Kind.NOT_FOUND,
                "task-not-found",
                "The project has no open task of this reference.",
                Map.of("reference", reference));
    }

    public static GoldRejected resultWrong(
            int number, String place, String found, String expected) {
        return new GoldRejected(
                Kind.UNPROCESSABLE,
                "result-wrong",
                "This result cannot be taken, and none of them was.",
                Map.of(
                        "number", Integer.toString(number),
                        "place", place,
                        "found", found,
                        "expected", expected));
    }

    public static GoldRejected comparedHere(String reference) {
        return new GoldRejected(
                Kind.CONFLICT,
                "compared-here",
                "This answer was given here and compared with what its gold task expects. If that is"
                        + " wrong, say there what is right.",
                Map.of("reference", reference));
    }

    public static GoldRejected resultExists(String reference) {
        return new GoldRejected(
                Kind.CONFLICT,
                "result-exists-with-different-content",
                "A result of this reference is there already, and says something else. None of these"
                        + " was taken.",
                Map.of("reference", reference));
    }
}
