package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.barriers.boundary.Barriers;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.web.api.Fields;

/** The information barriers in force. They change by barrier changes only. */
@ApplicationScoped
@Path("information-barriers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BarriersResource {

    @Inject Barriers barriers;

    /** Two clients, and for how many days an exposure lasts. */
    public record Body(@NotNull UUID left, @NotNull UUID right, @NotNull Integer coolingDays) {}

    @GET
    public JsonArray list() {
        return Fields.list(barriers.list(), BarrierBodies::of);
    }

    /** How many people a barrier would bar now, and who is exposed to both sides already. */
    @POST
    @Path("preview")
    public JsonObject preview(@NotNull @Valid Body body) {
        var sides = new Sides(body.left(), body.right());
        return BarrierBodies.of(barriers.preview(sides, body.coolingDays()));
    }

    /** Who is exposed to both sides, and sees neither. */
    @GET
    @Path("{left}/{right}/exposed-to-both-sides")
    public JsonArray bothSides(@PathParam("left") UUID left, @PathParam("right") UUID right) {
        return Fields.list(barriers.bothSides(new Sides(left, right)), BarrierBodies::of);
    }
}
