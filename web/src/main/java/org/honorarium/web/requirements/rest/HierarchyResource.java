package org.honorarium.web.requirements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.requirements.boundary.Hierarchies;
import org.honorarium.requirements.entity.Inclusion;
import org.honorarium.requirements.entity.RequirementRejected;
import org.honorarium.web.api.Fields;

/** Which codes of a qualification type include which. */
@ApplicationScoped
@Path("qualification-types/{id}/hierarchy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HierarchyResource {

    @Inject Hierarchies hierarchies;

    @GET
    public JsonArray all(@PathParam("id") UUID id) {
        return Fields.list(hierarchies.of(id), HierarchyResource::body);
    }

    /**
     * Who has the code has the included one, too.
     *
     * @throws RequirementRejected if there can be no such codes, or one would include itself
     */
    @PUT
    @Path("{code}/{included}")
    public JsonArray put(
            @PathParam("id") UUID id,
            @PathParam("code") String code,
            @PathParam("included") String included) {
        hierarchies.put(id, new Inclusion(code, included));
        return all(id);
    }

    @DELETE
    @Path("{code}/{included}")
    public JsonArray remove(
            @PathParam("id") UUID id,
            @PathParam("code") String code,
            @PathParam("included") String included) {
        hierarchies.remove(id, new Inclusion(code, included));
        return all(id);
    }

    private static JsonObject body(Inclusion inclusion) {
        return new Fields()
                .add("code", inclusion.code())
                .add("included", inclusion.included())
                .build();
    }
}
