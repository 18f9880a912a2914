package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.web.api.Fields;

/** Who is barred from a client. */
@ApplicationScoped
@Path("clients/{id}/barred-people")
@Produces(MediaType.APPLICATION_JSON)
public class BarredPeopleResource {

    @Inject Exposures exposures;

    /** Because of which other client, and until when. */
    @GET
    public JsonArray list(@PathParam("id") UUID id) {
        return Fields.list(exposures.barredFrom(id), BarrierBodies::of);
    }
}
