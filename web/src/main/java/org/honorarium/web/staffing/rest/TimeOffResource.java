package org.honorarium.web.staffing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.staffing.boundary.Availabilities;
import org.honorarium.staffing.entity.TimeOff;
import org.honorarium.web.access.Me;

/** Days on which an annotator does not work; everybody keeps their own. */
@ApplicationScoped
@Path("annotators/{id}/time-off/{timeOff}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimeOffResource {

    @Inject Availabilities availabilities;
    @Inject Me me;

    /** Days off, both included. */
    public record Days(@NotNull LocalDate first, @NotNull LocalDate last) {}

    @PUT
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("timeOff") UUID timeOff,
            @NotNull @Valid Days days) {
        checkMine(id);
        return WeekBody.of(availabilities.put(new TimeOff(timeOff, days.first(), days.last())));
    }

    @DELETE
    public JsonObject remove(@PathParam("id") UUID id, @PathParam("timeOff") UUID timeOff) {
        checkMine(id);
        return WeekBody.of(availabilities.remove(timeOff));
    }

    private void checkMine(UUID id) {
        if (!me.get().actor().id().equals(id)) {
            throw AccessRejected.notFound("annotator");
        }
    }
}
