package org.honorarium.web.requirements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.web.api.Fields;

/** What a project asks of annotators. */
@ApplicationScoped
@Path("projects/{id}/requirement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectRequirementResource {

    @Inject Requirements requirements;

    /**
     * Makes the next version of the project's requirement; the same again changes nothing.
     *
     * @throws RequirementRejected with the place that is wrong
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid RequirementBody body) {
        return RequirementBody.of(requirements.put(id, id, body.toTerms()));
    }

    /** From now on nothing is asked. */
    @DELETE
    public void withdraw(@PathParam("id") UUID id) {
        requirements.withdraw(id, id);
    }

    /** Every version, the latest first. */
    @GET
    @Path("versions")
    public JsonArray versions(@PathParam("id") UUID id) {
        return Fields.list(requirements.versions(id, id), RequirementBody::of);
    }
}
