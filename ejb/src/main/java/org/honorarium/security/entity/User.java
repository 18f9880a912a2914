package org.honorarium.security.entity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.honorarium.actors.entity.Role;

/**
 * Somebody who may sign in. An annotator's user has the annotator's id.
 *
 * @param name what they type to sign in
 * @param roles what they may do
 * @param clients whose work operations and reviewers may see
 * @param allClients whether they see every client's
 * @param mustChange whether their password is a one-time password
 * @param lockedUntil after too many wrong passwords, or null
 * @param disabledAt when they lost access, or null
 */
public record User(
        UUID id,
        String name,
        Set<Role> roles,
        Set<UUID> clients,
        boolean allClients,
        boolean mustChange,
        Instant lockedUntil,
        Instant disabledAt,
        Instant createdAt) {

    public User {
        roles = Set.copyOf(roles);
        clients = Set.copyOf(clients);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether this is what the order asks for. */
    public boolean answers(UserOrder order) {
        return order.equals(new UserOrder(id, name, roles, clients, allClients));
    }

    /** What an audit record says of a user. */
    public Map<String, String> facts() {
        return Map.of(
                "name",
                name,
                "roles",
                listed(roles),
                "clients",
                allClients ? "all" : listed(clients),
                "disabled",
                Boolean.toString(isDisabled()));
    }

    private static String listed(Set<? extends Comparable<?>> things) {
        return new TreeSet<>(things)
                .stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
