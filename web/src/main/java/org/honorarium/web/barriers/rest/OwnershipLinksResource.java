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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.LinkTerms;
import org.honorarium.web.api.Fields;

/** Who owns how much of whom, from when. */
@ApplicationScoped
@Path("ownership-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnershipLinksResource {

    @Inject Ownership ownership;

    /** A link as it is stated: {@code {"owner", "owned", "percent": "49.00", "since"}}. */
    public record Body(
            @NotNull UUID owner,
            @NotNull UUID owned,
            @NotNull BigDecimal percent,
            @NotNull LocalDate since) {

        LinkTerms toTerms() {
            return new LinkTerms(owner, owned, percent, since);
        }
    }

    /** The first day on which it does not hold any more, and why. */
    public record EndBody(@NotNull LocalDate until, @NotNull String reason) {}

    /** Those in force first. */
    @GET
    public JsonArray list() {
        return Fields.list(ownership.links(), OwnershipBodies::of);
    }

    /** Who would be one group, and which barriers would be proposed. Nothing is kept. */
    @POST
    @Path("preview")
    public JsonObject preview(@NotNull @Valid Body body) {
        return OwnershipBodies.of(ownership.preview(body.toTerms()));
    }

    /** States the link, and asks for the barriers that follow from it. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return OwnershipBodies.of(ownership.state(id, body.toTerms()));
    }

    /** Ends the link. Barriers stay until they are removed. */
    @PUT
    @Path("{id}/end")
    public JsonObject end(@PathParam("id") UUID id, @NotNull @Valid EndBody body) {
        return OwnershipBodies.of(ownership.end(id, body.until(), body.reason()));
    }
}
