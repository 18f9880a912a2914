package org.honorarium.appeals.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why an appeal was not made or not decided. When several reasons apply, the first in this file is
 * given.
 */
public final class AppealRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private AppealRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "appeals/" + code, message, facts);
    }

    static AppealRejected textWrong(String place, int length, int longest) {
        return new AppealRejected(
                Kind.UNPROCESSABLE,
                "text-wrong",
                "This needs a text of 1 to 4000 characters, which the other side reads.",
                Map.of(
                        "place", place,
                        "found", length + " characters",
                        "expected", "1 to " + longest + " characters"));
    }

    /** The same answer whether it does not exist or belongs to a client of somebody else. */
    public static AppealRejected notFound(UUID appeal) {
        return new AppealRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such appeal.",
                Map.of("appeal", appeal.toString()));
    }

    /** The same answer whether it does not exist, is somebody else's, or was not rejected. */
    public static AppealRejected nothingRejected(UUID assignment) {
        return new AppealRejected(
                Kind.NOT_FOUND,
                "nothing-rejected",
                "No such work of yours was rejected.",
                Map.of("assignment", assignment.toString()));
    }

    /** The same answer whether it does not exist, is somebody else's, or has ended. */
    public static AppealRejected notRemoved(UUID removal) {
        return new AppealRejected(
                Kind.NOT_FOUND,
                "not-removed",
                "You are not removed like this.",
                Map.of("removal", removal.toString()));
    }

    public static AppealRejected existsWithDifferentText(UUID appeal) {
        return new AppealRejected(
                Kind.CONFLICT,
                "exists-with-different-text",
                "You have appealed this already. There is one appeal, and it stands as it was made.",
                Map.of("appeal", appeal.toString()));
    }

    public static AppealRejected tooLate(Instant until) {
        return new AppealRejected(
                Kind.CONFLICT,
                "too-late",
                "An appeal is made within 7 days.",
                Map.of("until", until.toString()));
    }

    public static AppealRejected againstYou(UUID appeal) {
        return new AppealRejected(
                Kind.NOT_ALLOWED,
                "against-you",
                "The appeal is against your own decision. Somebody else decides about it.",
                Map.of("appeal", appeal.toString()));
    }

    public static AppealRejected yours(UUID appeal) {
        return new AppealRejected(
                Kind.NOT_ALLOWED,
                "yours",
                "Nobody decides about their own appeal.",
                Map.of("appeal", appeal.toString()));
    }

    public static AppealRejected forAllClients(UUID appeal) {
        return new AppealRejected(
                Kind.NOT_ALLOWED,
                "for-all-clients",
                "Whoever works for all clients decides about a removal from the whole house.",
                Map.of("appeal", appeal.toString()));
    }

    public static AppealRejected decided(UUID appeal, AppealOutcome outcome) {
        return new AppealRejected(
                Kind.CONFLICT,
                "decided",
                "This appeal is decided already.",
                Map.of("appeal", appeal.toString(), "outcome", outcome.name()));
    }

    public static AppealRejected timeDecides(Instant dueAt) {
        return new AppealRejected(
                Kind.CONFLICT,
                "time-decides",
                "The nine days to decide have passed, so it is decided for the annotator.",
                Map.of("dueAt", dueAt.toString()));
    }
}
