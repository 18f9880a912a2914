package org.honorarium.security.entity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.rejection.entity.Rejection;

/** Why a token was not made or not revoked. */
public final class TokenRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private TokenRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "security/" + code, message, facts);
    }

    static TokenRejected nameLength() {
        return new TokenRejected(
                Kind.UNPROCESSABLE,
                "token-name-length",
                "A token has a name of 1 to 100 characters.",
                Map.of());
    }

    static TokenRejected scopesNotForServices(Set<Role> scopes) {
        return new TokenRejected(
                Kind.UNPROCESSABLE,
                "scopes-not-for-services",
                "A token has at least one scope, and only scopes of services.",
                Map.of("scopes", scopes.toString()));
    }

    public static TokenRejected expiryOutOfRange(Instant latest) {
        return new TokenRejected(
                Kind.UNPROCESSABLE,
                "token-expiry",
                "A token expires in the future, and at most a year from now.",
                Map.of("latest", latest.toString()));
    }

    public static TokenRejected tokenNotFound(UUID token) {
        return new TokenRejected(
                Kind.NOT_FOUND,
                "token-not-found",
                "There is no such token.",
                Map.of("token", token.toString()));
    }
}
