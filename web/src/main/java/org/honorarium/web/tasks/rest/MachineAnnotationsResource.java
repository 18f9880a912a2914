package org.honorarium.web.tasks.rest;

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
import org.honorarium.web.imports.rest.ImportBody;

/** Where the answers of machines to a project's tasks are sent. */
@ApplicationScoped
@Path("projects/{project}/machine-annotations")
@Produces(MediaType.APPLICATION_JSON)
public class MachineAnnotationsResource {

    @Inject ImportJobs jobs;
    @Context UriInfo uri;

    /**
     * Takes answers of machines, one a line: {@code id}, {@code task}, {@code annotator} (the
     * machine's reference), {@code answer}, and {@code madeAt}; in CSV the answer is in columns
     * {@code answer.…}, or in one with JSON. They are owed nothing, and are measured like those of
     * people. The same line again changes nothing.
     *
     * @return where to ask how far it is
     */
    @POST
    @Consumes({ImportBody.NDJSON, ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response take(
            @PathParam("project") UUID project,
            @QueryParam("fileName") @DefaultValue("machine annotations") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.machineAnnotations(project, fileName, bytes), uri);
    }
}
