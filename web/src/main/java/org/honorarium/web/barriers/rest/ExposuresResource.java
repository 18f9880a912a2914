package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.web.api.PageQuery;

/** Who saw or did work of which client's confidential projects. */
@ApplicationScoped
@Path("exposures")
@Produces(MediaType.APPLICATION_JSON)
public class ExposuresResource {

    @Inject Exposures exposures;

    /**
     * Sorts by person, client, way, first or last; filters by client, person, project, way, name.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(exposures.page(query.request()), BarrierBodies::of);
    }
}
