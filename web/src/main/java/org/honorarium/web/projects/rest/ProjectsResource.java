package org.honorarium.web.projects.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.quality.boundary.ProjectProgress;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.quality.rest.WorkBody;

/** Projects with their progress and spend, and the assignments on their tasks. */
@ApplicationScoped
@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectsResource {

    @Inject Projects projects;
    @Inject ProjectProgress progress;

    /**
     * Sorts by name, client, payer, currency, members or createdAt; filters by client, payer,
     * currency and name.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(progress.page(query.request()), ProjectBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return ProjectBody.of(progress.of(id));
    }

    /** Makes the project, or gives it another name; anything else it keeps. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid ProjectBody body) {
        return ProjectBody.of(projects.put(id, body.toTerms()));
    }

    /** Whether those who see the work are exposed to the client. */
    public record ConfidentialBody(@NotNull Boolean confidential) {}

    /** From now on, or not any more, which is for administrators to say. */
    @PUT
    @Path("{id}/confidentiality")
    public JsonObject setConfidential(
            @PathParam("id") UUID id, @NotNull @Valid ConfidentialBody body) {
        return ProjectBody.of(projects.setConfidential(id, body.confidential()));
    }

    /**
     * Who asks for the assignments of a confidential project is exposed to its client. Sorts by
     * reference, task, annotator, state, submittedAt, reviewDueAt or price; filters by state, and
     * by parts of the annotator's and the task's reference.
     */
    @GET
    @Path("{id}/assignments")
    public JsonObject assignments(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(progress.work(id, query.request()), WorkBody::of);
    }
}
