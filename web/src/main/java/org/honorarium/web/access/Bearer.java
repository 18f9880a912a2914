package org.honorarium.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.honorarium.security.entity.TokenSecret;

/** The token in a request's {@code Authorization} header. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<TokenSecret> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> new TokenSecret(header.substring(SCHEME.length()).strip()));
    }
}
