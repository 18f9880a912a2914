package org.honorarium.security.entity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.honorarium.actors.entity.Role;

/**
 * A user as an administrator wants them to be. Ordered again it changes nothing, with other content
 * it changes the user.
 */
public record UserOrder(
        UUID id, String name, Set<Role> roles, Set<UUID> clients, boolean allClients) {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");
    private static final Set<Role> NOT_FOR_PERSONS = Set.of(Role.SERVICE, Role.SYSTEM);

    public UserOrder {
        name = plain(name);
        roles = Set.copyOf(roles);
        clients = Set.copyOf(clients);
        if (!PLAIN.matcher(name).matches()) {
            throw UserRejected.nameNotPlain(name);
        }
        if (roles.isEmpty() || roles.stream().anyMatch(NOT_FOR_PERSONS::contains)) {
            throw UserRejected.rolesNotForPersons(roles);
        }
        if (roles.contains(Role.ANNOTATOR) && roles.size() > 1) {
            throw UserRejected.annotatorsHaveNoOtherRole();
        }
    }

    /** A name as it is kept: people do not care how they wrote it. */
    public static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
