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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.appeals.boundary.Removals;
import org.honorarium.appeals.entity.RemovalRejected;
import org.honorarium.appeals.entity.RemovalTerms;
import org.honorarium.web.api.PageQuery;

/** Annotators who were removed from projects, or from the house. */
@ApplicationScoped
@Path("removals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RemovalsResource {

    @Inject Removals removals;

    /**
     * Who is removed, from where and why.
     *
     * @param project left out for the whole house
     * @param assignments work that shows it; may be left out
     */
    public record Body(
            @NotNull UUID annotator,
            UUID project,
            @NotNull String reason,
            @NotNull String evidence,
            List<UUID> assignments) {

        RemovalTerms toTerms() {
            return new RemovalTerms(
                    annotator, Optional.ofNullable(project), reason, evidence, assignments);
        }
    }

    /** Why it is taken back. */
    public record BackBody(@NotNull String reason) {}

    /** The latest first. Filters by state (CURRENT or ENDED), project and annotator. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(removals.page(query.request()), RemovalBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return RemovalBody.of(removals.find(id));
    }

    /** Removes somebody; the same again changes nothing. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return RemovalBody.of(removals.remove(id, body.toTerms()));
    }

    /**
     * Takes it back; the same again changes nothing.
     *
     * @throws RemovalRejected if an appeal against it is waiting
     */
    @PUT
    @Path("{id}/end")
    public JsonObject end(@PathParam("id") UUID id, @NotNull @Valid BackBody body) {
        return RemovalBody.of(removals.takeBack(id, body.reason()));
    }
}
