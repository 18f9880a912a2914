package org.honorarium.web.staffing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.honorarium.staffing.boundary.Availabilities;
import org.honorarium.web.access.Me;

/** When an annotator can work. Annotators keep their own; staff read it. */
@ApplicationScoped
@Path("annotators/{id}/availability")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AvailabilityResource {

    @Inject Availabilities availabilities;
    @Inject Me me;

    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return WeekBody.of(availabilities.of(id));
    }

    /** The usual week from now on. */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid WeekBody body) {
        checkMine(id);
        return WeekBody.of(availabilities.keep(body.toWeek()));
    }

    private void checkMine(UUID id) {
        if (!me.get().actor().id().equals(id)) {
            throw AccessRejected.notFound("annotator");
        }
    }
}
