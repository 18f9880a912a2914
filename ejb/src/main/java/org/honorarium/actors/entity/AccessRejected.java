package org.honorarium.actors.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why somebody may not do this. */
public final class AccessRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private AccessRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "access/" + code, message, facts);
    }

    public static AccessRejected nobodySignedIn() {
        return new AccessRejected(
                Kind.NOT_SIGNED_IN, "nobody-signed-in", "Please sign in.", Map.of());
    }

    /** Together with a body; the server would wait for the body's end until it gives up. */
    public static AccessRejected otherProtocol(String asked) {
        return new AccessRejected(
                Kind.UNPROCESSABLE,
                "other-protocol",
                "Please send this by HTTP/1.1, without asking for another protocol.",
                Map.of("asked", asked));
    }

    public static AccessRejected roleMissing(String wanted) {
        return new AccessRejected(
                Kind.NOT_ALLOWED,
                "role-missing",
                "This needs another role than yours.",
                Map.of("wanted", wanted));
    }

    /** The same answer whether it does not exist or belongs to somebody else. */
    public static AccessRejected notFound(String what) {
        return new AccessRejected(
                Kind.NOT_FOUND, "not-found", "There is no such " + what + ".", Map.of());
    }
}
