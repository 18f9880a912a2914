package org.honorarium.quality.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a decision on work was not taken. When several reasons apply, the first here is given. */
public final class DecisionRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private DecisionRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "quality/" + code, message, facts);
    }

    public static DecisionRejected assignmentNotFound(UUID assignment) {
        return new DecisionRejected(
                Kind.NOT_FOUND,
                "assignment-not-found",
                "There is no such assignment.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected reasonMissing() {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "A rejection needs a reason, which the annotator reads.",
                Map.of());
    }

    public static DecisionRejected notWaiting(UUID assignment, String state) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "not-waiting",
                "Only submitted work that waits for review can be decided.",
                Map.of("assignment", assignment.toString(), "state", state));
    }
}
