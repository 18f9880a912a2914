package org.honorarium.security.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;

/**
 * A service token as an administrator wants it.
 *
 * @param name for which program it is
 * @param scopes what it may do
 * @param clients whose work it may see, unless all
 * @param expiresAt when it ends by itself
 */
public record TokenOrder(
        String name, Set<Role> scopes, Set<UUID> clients, boolean allClients, Instant expiresAt) {

    private static final Set<Role> SCOPES =
            Set.of(Role.OPERATIONS, Role.REVIEWER, Role.FINANCE, Role.ADMIN, Role.AUDITOR);
    private static final int NAME_LENGTH = 100;

    public TokenOrder {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        clients = Set.copyOf(clients);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw TokenRejected.nameLength();
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw TokenRejected.scopesNotForServices(scopes);
        }
    }
}
