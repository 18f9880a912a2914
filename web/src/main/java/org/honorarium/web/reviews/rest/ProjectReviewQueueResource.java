package org.honorarium.web.reviews.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.reviews.boundary.ReviewQueue;
import org.honorarium.web.api.PageQuery;

/** What waits for review in a project. */
@ApplicationScoped
@Path("projects/{project}/review-queue")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectReviewQueueResource {

    @Inject ReviewQueue queue;

    /**
     * First what is to be reviewed, the most urgent first. Filters by task and annotator. Who reads
     * that of a confidential project is exposed to its client.
     */
    @GET
    public JsonObject page(@PathParam("project") UUID project, @BeanParam PageQuery query) {
        return PageQuery.body(queue.of(project, query.request()), ReviewBodies::of);
    }
}
