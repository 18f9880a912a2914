package org.honorarium.web.tests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.honorarium.tests.boundary.MyTests;

/** An annotator's own tries. */
@ApplicationScoped
@Path("tries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TriesResource {

    @Inject MyTests own;

    /**
     * What somebody answers.
     *
     * @param answers for each question, by its place, the numbers of the chosen options
     */
    public record AnswersBody(@NotNull List<List<Integer>> answers) {}

    /** What is asked, and what became of it; what was right only when no tries are left. */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return TestBody.of(own.result(id));
    }

    /** Hands it in, once. */
    @PUT
    @Path("answers")
    public JsonObject handIn(@PathParam("id") UUID id, @NotNull @Valid AnswersBody body) {
        own.handIn(id, TestOrderBody.choices(body.answers()));
        return get(id);
    }
}
