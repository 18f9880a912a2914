package org.honorarium.web.barriers.rest;

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
import org.honorarium.barriers.boundary.Barriers;
import org.honorarium.barriers.entity.ChangeKind;
import org.honorarium.barriers.entity.ChangeTerms;
import org.honorarium.barriers.entity.Sides;
import org.honorarium.web.api.PageQuery;

/** Barriers are drawn, changed and removed by two persons: one asks, another one confirms. */
@ApplicationScoped
@Path("barrier-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BarrierChangesResource {

    @Inject Barriers barriers;

    /** A change as it is asked for. */
    public record Body(
            @NotNull ChangeKind kind,
            @NotNull UUID left,
            @NotNull UUID right,
            @NotNull Integer coolingDays,
            @NotNull String reason) {

        ChangeTerms toTerms() {
            return new ChangeTerms(kind, new Sides(left, right), coolingDays, reason);
        }
    }

    /** What waits first, then the latest. Filters by decision (or WAITING) and client. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(barriers.changes(query.request()), BarrierBodies::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return BarrierBodies.of(barriers.change(id));
    }

    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return BarrierBodies.of(barriers.ask(id, body.toTerms()));
    }

    /** A second person says CONFIRMED or REFUSED. */
    @PUT
    @Path("{id}/decision")
    public JsonObject decide(
            @PathParam("id") UUID id, @NotNull @Valid BarrierBodies.DecisionBody body) {
        return BarrierBodies.of(barriers.decide(id, body.decision()));
    }
}
