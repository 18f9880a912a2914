package org.honorarium.web.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.security.boundary.Users;
import org.honorarium.web.api.PageQuery;

/** Users, for administrators. */
@ApplicationScoped
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject Users users;

    /** Sorts by name, roles, createdAt or disabledAt; filters by name and roles. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(users.page(query.request()), UserBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return UserBody.of(users.find(id));
    }

    /**
     * Makes the user, or changes them to this content: users are kept, not recorded, so other
     * content is a change and no conflict. The answer to the first has the one-time password.
     */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid UserBody body) {
        return UserBody.of(users.put(body.toOrder(id)));
    }

    /** A new one-time password instead of the old password. */
    @POST
    @Path("{id}/one-time-password")
    public JsonObject reset(@PathParam("id") UUID id) {
        return UserBody.of(users.reset(id));
    }

    @PUT
    @Path("{id}/disabled")
    public void disable(@PathParam("id") UUID id) {
        users.disable(id);
    }

    @DELETE
    @Path("{id}/disabled")
    public void enable(@PathParam("id") UUID id) {
        users.enable(id);
    }
}
