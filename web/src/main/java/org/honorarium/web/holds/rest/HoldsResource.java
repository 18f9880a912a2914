package org.honorarium.web.holds.rest;

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
import org.honorarium.holds.boundary.Holds;
import org.honorarium.web.api.PageQuery;

/** What holds somebody's payouts, whoever put it. */
@ApplicationScoped
@Path("holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldsResource {

    @Inject Holds holds;

    /** Why a hold is lifted. */
    public record LiftingBody(@NotNull String because) {}

    /** The latest first. Filters by kind, reference (a part of it), and inForce (yes, no). */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(holds.page(query.request()), HoldBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return HoldBody.of(holds.find(id));
    }

    /** Puts a hold; the same again changes nothing. Annotators pause themselves. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid HoldBody body) {
        return HoldBody.of(holds.put(id, body.toTerms()));
    }

    /** Lifts it, once. */
    @PUT
    @Path("{id}/lifting")
    public JsonObject lift(@PathParam("id") UUID id, @NotNull @Valid LiftingBody body) {
        return HoldBody.of(holds.lift(id, body.because()));
    }
}
