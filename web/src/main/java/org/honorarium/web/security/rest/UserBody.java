package org.honorarium.web.security.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.entity.Invitation;
import org.honorarium.security.entity.User;
import org.honorarium.security.entity.UserOrder;
import org.honorarium.web.api.Builders;

/** A user on the wire. */
public record UserBody(
        @NotNull String name, @NotNull Set<Role> roles, Set<UUID> clients, boolean allClients) {

    UserOrder toOrder(UUID id) {
        return new UserOrder(id, name, roles, clients == null ? Set.of() : clients, allClients);
    }

    static JsonObject of(User user) {
        return builder(user).build();
    }

    /** With the one-time password, if one was just made. */
    static JsonObject of(Invitation invitation) {
        var user = builder(invitation.user());
        invitation.oneTimePassword().ifPresent(text -> user.add("oneTimePassword", text));
        return user.build();
    }

    static JsonArrayBuilder texts(Collection<?> things) {
        var texts = Builders.array();
        things.stream().map(Object::toString).sorted().forEach(texts::add);
        return texts;
    }

    private static JsonObjectBuilder builder(User user) {
        var builder =
                Builders.object()
                        .add("id", user.id().toString())
                        .add("name", user.name())
                        .add("roles", texts(user.roles()))
                        .add("clients", texts(user.clients()))
                        .add("allClients", user.allClients())
                        .add("mustChangePassword", user.mustChange());
        add(builder, "lockedUntil", user.lockedUntil());
        add(builder, "disabledAt", user.disabledAt());
        add(builder, "createdAt", user.createdAt());
        return builder;
    }

    static void add(JsonObjectBuilder builder, String name, Instant at) {
        if (at != null) {
            builder.add(name, at.toString());
        }
    }
}
