package org.honorarium.actors.entity;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Who acts: a person, a program with a token, or the house itself. Every boundary's transaction
 * begins by telling the database, whose row security then shows only what this actor may see.
 *
 * @param id the user's, annotator's or token's id
 * @param roles what they may do
 * @param allClients whether operations work is not limited to given clients
 */
public record Actor(UUID id, Set<Role> roles, boolean allClients) {

    /** The house itself. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), Set.of(Role.SYSTEM), false);

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Who acts in this thread. */
    public static Actor current() {
        return CURRENT.orElseThrow(AccessRejected::nobodySignedIn);
    }

    public static boolean isSomebody() {
        return CURRENT.isBound();
    }

    /** Does something as this actor, in this thread, until it returns. */
    public <T> T call(Callable<T> action) throws Exception {
        return ScopedValue.where(CURRENT, this).call(action::call);
    }

    public void run(Runnable action) {
        ScopedValue.where(CURRENT, this).run(action);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** The form that the database's policies read: {@code id|ROLE,ROLE}. */
    public String setting() {
        return id + "|" + names();
    }

    public String names() {
        var names = roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
        return allClients ? names + ",ALL_CLIENTS" : names;
    }
}
