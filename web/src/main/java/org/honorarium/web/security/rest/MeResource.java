package org.honorarium.web.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.web.access.Me;
import org.honorarium.web.api.Builders;

/** Who the token of this request acts as. */
@ApplicationScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject SignIn signIn;
    @Inject Me me;

    /** The old password, and the one wanted instead. */
    public record PasswordBody(@NotNull String old, @NotNull String wanted) {}

    @GET
    public JsonObject get() {
        var who = me.get();
        return Builders.object()
                .add("id", who.actor().id().toString())
                .add("name", who.name())
                .add("roles", UserBody.texts(who.actor().roles()))
                .add("allClients", who.actor().allClients())
                .build();
    }

    /** Changes one's own password. Every token of this user ends with it, this one too. */
    @PUT
    @Path("password")
    public void change(@NotNull @Valid PasswordBody body) {
        if (me.get().actor().has(Role.SERVICE)) {
            throw AccessRejected.roleMissing("a person");
        }
        signIn.changePassword(me.get(), body.old(), body.wanted());
    }
}
