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

/** What of the work of the annotator who asks was rejected, and their appeals against that. */
@ApplicationScoped
@Path("me/rejections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyRejectionsResource {

    @Inject MyAppeals appeals;

    /** Why the work was right. */
    public record Body(@NotNull String text) {}

    /** All of them, the latest first, each with until when it can be appealed. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(appeals.rejections(query.request()), AppealBodies::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return AppealBodies.of(appeals.find(id));
    }

    /**
     * Appeals; the same text again changes nothing.
     *
     * @throws AppealRejected if it was not rejected, the seven days have passed, or it was appealed
     */
    @PUT
    @Path("{id}/appeal")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return AppealBodies.of(appeals.appeal(id, body.text()));
    }
}
