package org.honorarium.web.staffing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.staffing.boundary.Calls;
import org.honorarium.staffing.entity.StaffingRejected;
import org.honorarium.web.api.Fields;

/** Calls for people to a project. A declined place goes to the next. */
@ApplicationScoped
@Path("projects/{project}/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject Calls calls;

    /** The latest first. */
    @GET
    public JsonArray all(@PathParam("project") UUID project) {
        return Fields.list(calls.of(project), CallBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("project") UUID project, @PathParam("id") UUID id) {
        var call = calls.get(id);
        if (!call.project().equals(project)) {
            throw AccessRejected.notFound("call");
        }
        return CallBody.of(call);
    }

    /**
     * Invites people; the same call again changes nothing.
     *
     * @throws StaffingRejected if one of them cannot be invited
     */
    @PUT
    @Path("{id}")
    public JsonObject put(
            @PathParam("project") UUID project,
            @PathParam("id") UUID id,
            @NotNull @Valid CallBody body) {
        return CallBody.of(calls.put(id, body.toTerms(project)));
    }

    /** Nobody is offered a place any more. */
    @PUT
    @Path("{id}/closing")
    public JsonObject close(@PathParam("project") UUID project, @PathParam("id") UUID id) {
        get(project, id);
        return CallBody.of(calls.close(id));
    }
}
