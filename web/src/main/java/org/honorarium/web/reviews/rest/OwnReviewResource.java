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
import org.honorarium.reviews.boundary.OwnReviews;

/** What was said of the own work of the annotator who asks. */
@ApplicationScoped
@Path("me/work/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
public class OwnReviewResource {

    @Inject OwnReviews reviews;

    /** All versions, what was asked for again, what was fixed, and why it was rejected. */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return ReviewBodies.of(reviews.find(id));
    }
}
