package org.honorarium.staffing.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why nobody was found, invited or noted so. The first reason in this file that applies is given.
 */
public final class StaffingRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private StaffingRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "staffing/" + code, message, facts);
    }

    public static StaffingRejected wrong(String what, String found, String expected) {
        return new StaffingRejected(
                Kind.UNPROCESSABLE,
                "wrong-" + what,
                "This is not what it should be.",
                Map.of("place", what, "found", found, "expected", expected));
    }

    public static StaffingRejected noSuchClause(int number, int clauses) {
        return new StaffingRejected(
                Kind.UNPROCESSABLE,
                "no-such-clause",
                "The requirement has no such clause.",
                Map.of("found", Integer.toString(number), "expected", "0 to " + (clauses - 1)));
    }

    public static StaffingRejected notFound(String what, UUID id) {
        return new StaffingRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such " + what + ".",
                Map.of(what, id.toString()));
    }

    public static StaffingRejected callExists(UUID call) {
        return new StaffingRejected(
                Kind.CONFLICT,
                "call-exists-with-different-content",
                "This call is there already, with other terms or other people.",
                Map.of("call", call.toString()));
    }

    /**
     * The same answer for everybody who cannot be invited, so that it says nothing about others.
     */
    public static StaffingRejected cannotBeInvited(List<UUID> annotators) {
        return new StaffingRejected(
                Kind.UNPROCESSABLE,
                "cannot-be-invited",
                "Some of them cannot be invited: they do not have what the project asks, work on it"
                        + " already, or are invited already.",
                Map.of(
                        "annotators",
                        annotators.stream()
                                .limit(20)
                                .map(UUID::toString)
                                .collect(Collectors.joining(", "))));
    }

    public static StaffingRejected notOffered(InvitationState state) {
        return new StaffingRejected(
                Kind.CONFLICT,
                "not-offered",
                "This invitation cannot be answered any more.",
                Map.of("state", state.name()));
    }

    public static StaffingRejected tooLate(Instant until) {
        return new StaffingRejected(
                Kind.CONFLICT,
                "too-late",
                "The time to answer this invitation has passed.",
                Map.of("answerUntil", until.toString()));
    }

    public static StaffingRejected lacksWhatIsAsked(UUID project) {
        return new StaffingRejected(
                Kind.CONFLICT,
                "lacks-what-is-asked",
                "You do not have any more what the project asks. See Projects for me.",
                Map.of("project", project.toString()));
    }
}
