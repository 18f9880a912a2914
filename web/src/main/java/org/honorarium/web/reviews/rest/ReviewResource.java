package org.honorarium.web.reviews.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.reviews.boundary.ReviewQueue;

/** All that a reviewer has before them of one assignment. */
@ApplicationScoped
@Path("assignments/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    @Inject ReviewQueue queue;

    /**
     * What was submitted in all its versions, others' answers on the same task, the consensus, and
     * the guideline. Who reads that of a confidential project is exposed to its client.
     */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return ReviewBodies.of(queue.find(id));
    }
}
