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
import org.honorarium.tasks.boundary.Forms;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.Fields;

/** The form in which the tasks of a type are done that has no page of its own. */
@ApplicationScoped
@Path("projects/{id}/task-types/{taskType}/form")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FormResource {

    @Inject Forms forms;

    /** A JSON Schema: an object whose properties are the fields. */
    public record FormBody(@NotNull JsonObject schema) {}

    /** The last version. */
    @GET
    public JsonObject form(@PathParam("id") UUID id, @PathParam("taskType") UUID taskType) {
        return forms.find(id, taskType)
                .map(FormResource::body)
                .orElseThrow(() -> AccessRejected.notFound("form"));
    }

    /**
     * Makes the next version; the same schema again changes nothing. What is not understood is
     * refused with its place.
     */
    @PUT
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @NotNull @Valid FormBody body) {
        return body(forms.put(id, taskType, body.schema().toString()));
    }

    private static JsonObject body(TaskForm form) {
        return new Fields()
                .add("version", form.version())
                .add("madeAt", form.madeAt())
                .add("schema", schema(form))
                .build();
    }

    static JsonObject schema(TaskForm form) {
        try (var reader = Builders.reader(form.schema())) {
            return reader.readObject();
        }
    }
}
