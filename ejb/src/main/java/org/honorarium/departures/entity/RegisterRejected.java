package org.honorarium.departures.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why nothing is released or given out by this server. */
public final class RegisterRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private RegisterRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "departures/" + code, message, facts);
    }

    /**
     * @param expected the register of this database
     * @param found the one that this server keeps; null if it has no name
     */
    public static RegisterRejected other(UUID expected, UUID found) {
        var kept = found == null ? "one without a name" : found.toString();
        return new RegisterRejected(
                Kind.CONFLICT,
                "other-register",
                "This server keeps another register of what left the house (%s) than this database's (%s)."
                                .formatted(kept, expected)
                        + " All servers of a house keep the same one: give them the same folder, or"
                        + " release from a server that has it.",
                Map.of("expected", expected.toString(), "found", kept));
    }
}
