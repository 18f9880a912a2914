package org.honorarium.web.gold.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.honorarium.batch.imports.boundary.ImportJobs;
import org.honorarium.gold.boundary.GoldResults;
import org.honorarium.gold.boundary.GoldTasks;
import org.honorarium.gold.entity.GoldFigure;
import org.honorarium.gold.entity.GoldResult;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.imports.rest.ImportBody;

/** How often annotators were right on tasks of which the answer is known. */
@ApplicationScoped
@Path("projects/{id}/gold-results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GoldResultsResource {

    @Inject GoldResults results;
    @Inject GoldTasks gold;
    @Inject ImportJobs jobs;
    @Context UriInfo uri;

    /** Results that were measured elsewhere, at most 10,000 at a time; a file takes more. */
    public record Body(
            @NotNull @Valid @Size(max = 10_000) List<@NotNull @Valid ResultBody> results) {}

    /**
     * One of them.
     *
     * @param reference its own
     * @param taskType reference of the task type
     * @param task what it was about
     * @param annotator how the outside names them
     * @param found whether they found what was expected
     */
    public record ResultBody(
            @NotEmpty String reference,
            @NotEmpty String taskType,
            @NotEmpty String task,
            @NotEmpty String annotator,
            @NotNull Boolean found,
            @NotNull Instant answeredAt) {

        GoldResult toResult() {
            return new GoldResult(reference, taskType, task, annotator, found, answeredAt);
        }
    }

    /** By annotator and task type, who is seldom right first. Filters by annotator. */
    @GET
    public JsonObject page(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(gold.figures(id, query.request()), GoldResultsResource::body);
    }

    /** Takes all or none of them. The same again changes nothing. */
    @PUT
    public JsonObject take(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        var taken = results.take(id, body.results().stream().map(ResultBody::toResult).toList());
        return new Fields().number("taken", taken).build();
    }

    /**
     * Takes results that were measured elsewhere as a file, one a line: {@code reference}, {@code
     * taskType}, {@code task}, {@code annotator}, {@code found} (true or false) and {@code
     * answeredAt}. All or none are taken; the same line again changes nothing.
     *
     * @return where to ask how far it is
     */
    @POST
    @Consumes({ImportBody.NDJSON, ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response takeFile(
            @PathParam("id") UUID id,
            @QueryParam("fileName") @DefaultValue("gold results") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.goldResults(id, fileName, bytes), uri);
    }

    /** Takes one back that was measured elsewhere. The same again changes nothing. */
    @DELETE
    @Path("{reference}")
    public void withdraw(@PathParam("id") UUID id, @PathParam("reference") String reference) {
        results.withdraw(id, reference);
    }

    private static JsonObject body(GoldFigure one) {
        return new Fields()
                .add("annotator", one.annotator())
                .add("annotatorReference", one.reference())
                .add("taskType", one.taskType())
                .add("title", one.title())
                .number("answered", one.answered())
                .number("found", one.found())
                .build();
    }
}
