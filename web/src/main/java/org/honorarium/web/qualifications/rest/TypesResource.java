package org.honorarium.web.qualifications.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.web.api.PageQuery;

/** The catalogue of qualification types. */
@ApplicationScoped
@Path("qualification-types")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TypesResource {

    @Inject QualificationTypes types;

    /**
     * Sorts by code, title or kind; filters by kind, mayBeAskedFor, retired (yes, no) and title.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(types.page(query.request()), TypeBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return TypeBody.of(types.get(id));
    }

    /** Makes the type, or changes what is said about it; its code and its kind stay. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid TypeBody body) {
        return TypeBody.of(types.put(id, body.toTerms()));
    }

    /** From now on nobody can get it; what was verified stays valid. */
    @PUT
    @Path("{id}/retired")
    public JsonObject retire(@PathParam("id") UUID id) {
        return TypeBody.of(types.retire(id));
    }

    @DELETE
    @Path("{id}/retired")
    public JsonObject reinstate(@PathParam("id") UUID id) {
        return TypeBody.of(types.reinstate(id));
    }
}
