package org.honorarium.web.reviews.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.web.api.Fields;

/** How much waits for review in each of one's projects, the most urgent first. */
@ApplicationScoped
@Path("review-queue")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewQueueResource {

    @Inject ReviewQueue queue;

    @GET
    public JsonArray list() {
        return Fields.list(queue.projects(), ReviewBodies::of);
    }
}
