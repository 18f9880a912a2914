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
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.barriers.boundary.BarrierExceptions;
import org.honorarium.barriers.entity.ExceptionTerms;
import org.honorarium.web.api.PageQuery;

/** Who may work for a client in spite of a barrier: one person asks, another one grants it. */
@ApplicationScoped
@Path("barrier-exceptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BarrierExceptionsResource {

    @Inject BarrierExceptions exceptions;

    /** An exception as it is asked for; it ends before the day {@code until}. */
    public record Body(
            @NotNull UUID person,
            @NotNull UUID client,
            @NotNull LocalDate until,
            @NotNull String reason) {

        ExceptionTerms toTerms() {
            return new ExceptionTerms(person, client, until, reason);
        }
    }

    /** Why it is taken back. */
    public record EndBody(@NotNull String reason) {}

    /** What waits first, then the latest. Filters by decision (or WAITING), client and person. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(exceptions.page(query.request()), BarrierBodies::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return BarrierBodies.of(exceptions.find(id));
    }

    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return BarrierBodies.of(exceptions.ask(id, body.toTerms()));
    }

    /** A second person says CONFIRMED or REFUSED. */
    @PUT
    @Path("{id}/decision")
    public JsonObject decide(
            @PathParam("id") UUID id, @NotNull @Valid BarrierBodies.DecisionBody body) {
        return BarrierBodies.of(exceptions.decide(id, body.decision()));
    }

    /** Takes back at once what was granted. */
    @PUT
    @Path("{id}/end")
    public JsonObject end(@PathParam("id") UUID id, @NotNull @Valid EndBody body) {
        return BarrierBodies.of(exceptions.end(id, body.reason()));
    }
}
