package org.honorarium.security.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.actors.entity.Role;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.security.control.ClientAccess;
import org.honorarium.security.control.StoredTokens;
import org.honorarium.security.entity.ApiToken;
import org.honorarium.security.entity.IssuedToken;
import org.honorarium.security.entity.TokenOrder;
import org.honorarium.security.entity.TokenRejected;
import org.honorarium.security.entity.TokenSecret;

/** The tokens with which programs come in. Secrets are shown once and never stored. */
@Stateless
@Allowed(Role.ADMIN)
public class Tokens {

    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject StoredTokens stored;
    @Inject ClientAccess access;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Makes a token for a program, which then acts in the token's name.
     *
     * @throws TokenRejected if it would expire in the past or later than in a year
     */
    public IssuedToken issue(TokenOrder order) {
        var now = clock.instant();
        if (!order.expiresAt().isAfter(now) || order.expiresAt().isAfter(now.plus(LONGEST))) {
            throw TokenRejected.expiryOutOfRange(now.plus(LONGEST));
        }
        var id = ids.next();
        var token =
                new ApiToken(
                        id,
                        id,
                        order.name(),
                        order.scopes(),
                        order.clients(),
                        order.allClients(),
                        Actor.current().id(),
                        now,
                        order.expiresAt(),
                        null);
        access.give(id, order.clients());
        return kept(token, "security/token-issued");
    }

    /** A token that acts as this user until it expires. */
    @Allowed(Role.SYSTEM)
    public IssuedToken personal(UUID user) {
        var now = clock.instant();
        var token =
                new ApiToken(
                        ids.next(),
                        user,
                        "sign-in",
                        Set.of(),
                        Set.of(),
                        false,
                        user,
                        now,
                        now.plus(SHIFT),
                        null);
        return kept(token, "security/token-signed-in");
    }

    @Allowed({Role.ADMIN, Role.AUDITOR})
    public Page<ApiToken> page(PageRequest request) {
        return stored.services(request);
    }

    /**
     * Makes a token worthless. Everyone may do it with their own; only administrators with others.
     *
     * @throws TokenRejected if there is no such token, or not for this actor
     */
    @Allowed({
        Role.ANNOTATOR,
        Role.OPERATIONS,
        Role.REVIEWER,
        Role.FINANCE,
        Role.ADMIN,
        Role.AUDITOR,
        Role.SERVICE
    })
    public void revoke(UUID id) {
        var actor = Actor.current();
        var token =
                stored.find(id)
                        .filter(found -> actor.has(Role.ADMIN) || found.holder().equals(actor.id()))
                        .orElseThrow(() -> TokenRejected.tokenNotFound(id));
        if (stored.revoke(id, clock.instant())) {
            audit.note("security/token-revoked", id, Map.of("name", token.name()), Map.of());
        }
    }

    private IssuedToken kept(ApiToken token, String action) {
        var secret = TokenSecret.random();
        stored.add(token, secret);
        audit.note(action, token.id(), Map.of(), facts(token));
        return new IssuedToken(token, secret);
    }

    private static Map<String, String> facts(ApiToken token) {
        return Map.of(
                "name", token.name(),
                "holder", token.holder().toString(),
                "scopes", token.scopes().toString(),
                "clients", token.allClients() ? "all" : token.clients().toString(),
                "expires", token.expiresAt().toString());
    }
}
