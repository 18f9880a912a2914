package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.barriers.boundary.Exposures;
import org.honorarium.web.api.Fields;

/** For each client that the caller is barred from: why, and until when, but not which it is. */
@ApplicationScoped
@Path("me/barred-clients")
@Produces(MediaType.APPLICATION_JSON)
public class OwnBarsResource {

    @Inject Exposures exposures;

    /** Because of which other client, and until when. */
    @GET
    public JsonArray list() {
        return Fields.list(exposures.ownBars(), BarrierBodies::own);
    }
}
