package org.honorarium.web.tasks.rest;

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
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.tasks.boundary.Templates;
import org.honorarium.tasks.entity.TaskTemplate;
import org.honorarium.web.api.Fields;

/** The page on which the tasks of a type are done. */
@ApplicationScoped
@Path("projects/{id}/task-types/{taskType}/template")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateResource {

    @Inject Templates templates;

    /**
     * HTML with a form, in which {@code ${name}} stands for a variable of the task; nothing where
     * the type shall do without a page from now on.
     */
    public record Body(@NotNull String html) {}

    /** The last version. */
    @GET
    public JsonObject template(@PathParam("id") UUID id, @PathParam("taskType") UUID taskType) {
        return templates
                .find(id, taskType)
                .map(TemplateResource::body)
                .orElseThrow(() -> AccessRejected.notFound("template"));
    }

    /** Makes the next version; the same HTML again changes nothing. */
    @PUT
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @NotNull @Valid Body body) {
        return body(templates.put(id, taskType, body.html()));
    }

    private static JsonObject body(TaskTemplate template) {
        return new Fields()
                .add("version", template.version())
                .add("madeAt", template.madeAt())
                .add("html", template.html())
                .build();
    }
}
