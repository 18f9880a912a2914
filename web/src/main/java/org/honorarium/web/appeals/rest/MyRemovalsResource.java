package org.honorarium.web.appeals.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.appeals.boundary.MyAppeals;
import org.honorarium.appeals.entity.AppealRejected;
import org.honorarium.web.api.PageQuery;

/** From where the annotator who asks was removed, and their appeals against that. */
@ApplicationScoped
@Path("me/removals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyRemovalsResource {

    @Inject MyAppeals appeals;

    /** Why it was wrong. */
    public record Body(@NotNull String text) {}

    /** The latest first; also what has ended. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(appeals.removals(query.request()), RemovalBody::own);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return RemovalBody.own(appeals.removal(id));
    }

    /**
     * Appeals; the same text again changes nothing.
     *
     * @throws AppealRejected if the seven days have passed, or it was appealed
     */
    @PUT
    @Path("{id}/appeal")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return RemovalBody.own(appeals.appealRemoval(id, body.text()));
    }
}
