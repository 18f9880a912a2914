package org.honorarium.web.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.batch.imports.boundary.ImportJobs;

/** Where a project's results are sent, in Mechanical Turk's batch results format. */
@ApplicationScoped
@Path("projects/{project}/results")
@Produces(MediaType.APPLICATION_JSON)
public class ResultsResource {

    @Inject ImportJobs jobs;
    @Context UriInfo uri;

    @POST
    @Consumes({ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response take(
            @PathParam("project") UUID project,
            @QueryParam("fileName") @DefaultValue("results.csv") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.results(project, fileName, bytes), uri);
    }
}
