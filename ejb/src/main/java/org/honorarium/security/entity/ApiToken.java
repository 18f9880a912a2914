package org.honorarium.security.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;

/**
 * A program's way in. A service token acts in its own name, with its scopes; a personal token acts
 * as its user, with the roles that the user has at that moment.
 *
 * @param scopes the roles of a service token; empty for a personal one
 * @param revokedAt when it was made worthless, or null
 */
public record ApiToken(
        UUID id,
        UUID holder,
        String name,
        Set<Role> scopes,
        Set<UUID> clients,
        boolean allClients,
        UUID createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
        clients = Set.copyOf(clients);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
