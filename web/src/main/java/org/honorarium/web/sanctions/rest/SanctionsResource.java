package org.honorarium.web.sanctions.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.sanctions.boundary.SanctionsLists;
import org.honorarium.sanctions.entity.SanctionsList;
import org.honorarium.sanctions.entity.SanctionsMatch;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Official lists of whom nobody may pay, and whose names are like those on them. */
@ApplicationScoped
@Path("sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SanctionsResource {

    @Inject SanctionsLists lists;

    /** Why a match is none. */
    public record ClearingBody(@NotNull String why) {}

    /** What was loaded, the latest first. */
    @GET
    @Path("lists")
    public JsonArray loads() {
        return Fields.list(lists.loads(), SanctionsResource::body);
    }

    /**
     * Loads a list: CSV in UTF-8 with the header Id,Name,Aliases. A later load of the same name
     * replaces it; the same file again changes nothing.
     */
    @POST
    @Path("lists")
    @Consumes("text/csv")
    public JsonObject load(
            @QueryParam("list") String list, @QueryParam("source") String source, InputStream file)
            throws IOException {
        return body(lists.load(list, source, file));
    }

    /** The latest first. Filters by open (yes, no). */
    @GET
    @Path("matches")
    public JsonObject matches(@BeanParam PageQuery query) {
        return PageQuery.body(lists.matches(query.request()), SanctionsResource::body);
    }

    /** Clears a match: it is somebody else. */
    @PUT
    @Path("matches/{id}/clearing")
    public JsonObject clear(@PathParam("id") UUID id, @NotNull @Valid ClearingBody body) {
        return body(lists.clear(id, body.why()));
    }

    private static JsonObject body(SanctionsList list) {
        return new Fields()
                .add("id", list.id())
                .add("list", list.list())
                .add("source", list.source())
                .add("sha256", list.sha256())
                .add("names", list.entries())
                .add("loadedBy", list.loadedBy())
                .add("loadedAt", list.loadedAt())
                .build();
    }

    private static JsonObject body(SanctionsMatch match) {
        return new Fields()
                .add("id", match.id())
                .add("annotator", match.annotator())
                .add("annotatorReference", match.reference())
                .add("list", match.list())
                .add("entry", match.entry())
                .add("listedName", match.listedName())
                .add("foundAt", match.foundAt())
                .add("clearedWhy", match.clearedWhy())
                .add("clearedBy", match.clearedByName())
                .add("clearedAt", match.clearedAt())
                .build();
    }
}
