package org.honorarium.reviews.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why something about reviews was refused. */
public final class ReviewRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private ReviewRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "reviews/" + code, message, facts);
    }

    /** The same answer whether it does not exist or is somebody else's. */
    public static ReviewRejected workNotFound(UUID assignment) {
        return new ReviewRejected(
                Kind.NOT_FOUND,
                "work-not-found",
                "There is no such work.",
                Map.of("assignment", assignment.toString()));
    }

    static ReviewRejected planWrong(String what, int found, String expected) {
        return new ReviewRejected(
                Kind.UNPROCESSABLE,
                "plan-wrong",
                "A figure of the plan is not what it can be.",
                Map.of("place", what, "found", Integer.toString(found), "expected", expected));
    }
}
