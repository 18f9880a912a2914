package org.honorarium.web.projects.rest;

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
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.web.api.Fields;

/** How the work of a project is done. */
@ApplicationScoped
@Path("projects/{id}/guideline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuidelineResource {

    @Inject Guidelines guidelines;

    /** A text. */
    public record Body(@NotNull String text) {}

    /** The last version. Who reads that of a confidential project is exposed to its client. */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return guidelines
                .read(id)
                .map(GuidelineResource::body)
                .orElseThrow(() -> AccessRejected.notFound("guideline"));
    }

    /** Publishes a new version; the same text again changes nothing. */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return body(guidelines.publish(id, body.text()));
    }

    private static JsonObject body(Guideline guideline) {
        return new Fields()
                .number("version", guideline.version())
                .add("publishedAt", guideline.publishedAt())
                .add("text", guideline.text())
                .build();
    }
}
