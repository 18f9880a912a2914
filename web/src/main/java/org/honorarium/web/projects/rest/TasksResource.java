package org.honorarium.web.projects.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.honorarium.tasks.boundary.Tasks;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.imports.rest.ImportBody;

/** The tasks of a project. */
@ApplicationScoped
@Path("projects/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    @Inject Tasks tasks;
    @Inject ImportJobs jobs;
    @Context UriInfo uri;

    /**
     * Sorts by reference, type, overlap, priority or places; filters by reference. Who asks for the
     * tasks of a confidential project is exposed to its client.
     */
    @GET
    public JsonObject tasks(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(tasks.page(id, query.request()), ProjectBody::of);
    }

    /**
     * Takes tasks, one a line: {@code id}, {@code taskType}, {@code input}, and where they are
     * needed {@code title}, {@code description}, {@code overlap}, {@code open} (true opens it for
     * claims), {@code priority}, and {@code proposal}, a machine's answer with which annotators
     * begin, with {@code machine} and {@code machineVersion}; in CSV the input is in columns {@code
     * input.…}. The same line again changes nothing; the same id with other content, or a line that
     * is not understood, refuses all of them.
     *
     * @return where to ask how far it is
     */
    @POST
    @Consumes({ImportBody.NDJSON, ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response take(
            @PathParam("id") UUID id,
            @QueryParam("fileName") @DefaultValue("tasks") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.tasks(id, fileName, bytes), uri);
    }
}
