package org.honorarium.web.tasks.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.batch.imports.boundary.ImportJobs;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.web.imports.rest.ImportBody;

/**
 * The annotations of a project, one a line: those that come in finished, and all that there are.
 */
@ApplicationScoped
@Path("projects/{project}/annotations")
public class AnnotationsResource {

    @Inject ImportJobs jobs;
    @Inject AnnotationLinesOut lines;
    @Context UriInfo uri;

    /**
     * Takes finished annotations, one a line: {@code id}, {@code task}, {@code annotator} (their
     * references), {@code submittedAt}, {@code price}, {@code answer}, and where they are needed
     * {@code claimedAt}, {@code workSeconds}, {@code state}, {@code decidedAt}, {@code reason}, and
     * {@code machine} and {@code machineVersion} of whose proposal there was; in CSV the answer is
     * in columns {@code answer.…}, or in one with JSON. The same line again changes nothing; the
     * same id with other content, or a line that is not understood, refuses all of them.
     *
     * @return where to ask how far it is
     */
    @POST
    @Consumes({ImportBody.NDJSON, ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            @PathParam("project") UUID project,
            @QueryParam("fileName") @DefaultValue("annotations") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.annotations(project, fileName, bytes), uri);
    }

    /**
     * All annotations as NDJSON, or as CSV for who accepts only that, in the order of their ids.
     * Who takes those of a confidential project is exposed to its client.
     *
     * @param state only what stands there; all if left out
     */
    @GET
    @Produces({ImportBody.NDJSON, ImportBody.CSV})
    public Response all(
            @PathParam("project") UUID project,
            @QueryParam("state") AssignmentState state,
            @HeaderParam("Accept") @DefaultValue("") String accepted) {
        lines.open(project, state);
        boolean csv = accepted.startsWith(ImportBody.CSV);
        StreamingOutput body = out -> lines.write(project, state, out, csv);
        return Response.ok(body, csv ? ImportBody.CSV : ImportBody.NDJSON).build();
    }
}
