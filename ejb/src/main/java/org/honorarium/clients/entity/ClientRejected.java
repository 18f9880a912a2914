package org.honorarium.clients.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a client was not put down so. When several reasons apply, the first in this file is given.
 */
public final class ClientRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private ClientRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "clients/" + code, message, facts);
    }

    static ClientRejected nameWrong(String found, String expected) {
        return new ClientRejected(
                Kind.UNPROCESSABLE,
                "name-wrong",
                "A client needs a name of " + expected + ".",
                Map.of("found", found, "expected", expected));
    }

    public static ClientRejected nameTaken(String name, UUID by) {
        return new ClientRejected(
                Kind.CONFLICT,
                "name-taken",
                "Another client has this name.",
                Map.of("name", name, "client", by.toString()));
    }
}
