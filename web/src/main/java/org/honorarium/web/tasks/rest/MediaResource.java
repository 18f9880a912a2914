package org.honorarium.web.tasks.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.tasks.boundary.Media;
import org.honorarium.tasks.entity.MediaFile;
import org.honorarium.web.api.Fields;
import org.honorarium.web.tasks.Received;

/** Sounds, films and pictures that the tasks of a project show, as {@code media:name}. */
@ApplicationScoped
@Path("projects/{id}/media")
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {

    @Inject Media media;

    /** By name. */
    @GET
    public JsonArray list(@PathParam("id") UUID id) {
        return Fields.list(media.list(id), MediaResource::body);
    }

    /**
     * Keeps one, of the type that the request's Content-Type says. The same bytes again change
     * nothing.
     */
    @PUT
    @Path("{name}")
    @Consumes({"audio/*", "video/*", "image/*"})
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("name") String name,
            @HeaderParam("Content-Type") @DefaultValue("") String type,
            InputStream bytes)
            throws IOException {
        return body(Received.keep(media, id, name, type, bytes));
    }

    private static JsonObject body(MediaFile file) {
        return new Fields()
                .add("name", file.name())
                .add("type", file.mediaType())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .add("madeAt", file.madeAt())
                .build();
    }
}
