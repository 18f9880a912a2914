package org.honorarium.web.gold.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.gold.boundary.GoldTasks;
import org.honorarium.gold.entity.GoldTask;
import org.honorarium.gold.entity.GoldTerms;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** The gold tasks of a project: those of which the answer is known. */
@ApplicationScoped
@Path("projects/{id}/gold-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GoldTasksResource {

    @Inject GoldTasks gold;

    /**
     * What is expected.
     *
     * @param field of the answer
     * @param expected what stands in it when the answer is right
     * @param reason why that is right
     */
    public record Body(@NotNull String field, @NotNull String expected, @NotNull String reason) {}

    /** The latest first. Filters by reference. */
    @GET
    public JsonObject page(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(gold.page(id, query.request()), GoldTasksResource::body);
    }

    /** Makes an open task gold, or expects something else of it. The same again changes nothing. */
    @PUT
    @Path("{reference}")
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("reference") String reference,
            @NotNull @Valid Body body) {
        var terms = new GoldTerms(body.field(), body.expected(), body.reason());
        return fields(new Fields().add("reference", reference), gold.put(id, reference, terms))
                .build();
    }

    /** Makes it a task like the others. */
    @DELETE
    @Path("{reference}")
    public void end(@PathParam("id") UUID id, @PathParam("reference") String reference) {
        gold.end(id, reference);
    }

    private static JsonObject body(GoldTask task) {
        var head =
                new Fields()
                        .add("id", task.id())
                        .add("reference", task.reference())
                        .add("title", task.title());
        return fields(head, task.terms())
                .add("setAt", task.setAt())
                .add("endedAt", task.endedAt())
                .number("answered", task.answered())
                .number("found", task.found())
                .build();
    }

    private static Fields fields(Fields head, GoldTerms terms) {
        return head.add("field", terms.field())
                .add("expected", terms.expected())
                .add("reason", terms.reason());
    }
}
