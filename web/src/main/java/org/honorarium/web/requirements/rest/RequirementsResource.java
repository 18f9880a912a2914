package org.honorarium.web.requirements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.requirements.boundary.Requirements;
import org.honorarium.web.api.Fields;

/** What a project and its task types ask of annotators. */
@ApplicationScoped
@Path("projects/{id}/requirements")
@Produces(MediaType.APPLICATION_JSON)
public class RequirementsResource {

    @Inject Requirements requirements;

    /** What counts now: the project's own requirement first, then those of its task types. */
    @GET
    public JsonArray all(@PathParam("id") UUID id) {
        return Fields.list(requirements.of(id), RequirementBody::of);
    }
}
