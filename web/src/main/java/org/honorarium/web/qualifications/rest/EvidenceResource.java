package org.honorarium.web.qualifications.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.qualifications.boundary.EvidenceFiles;
import org.honorarium.qualifications.entity.Evidence;
import org.honorarium.qualifications.entity.EvidenceOpening;
import org.honorarium.web.api.Fields;

/** The files that prove a qualification. The same file again changes nothing. */
@ApplicationScoped
@Path("qualifications/{qualification}/evidence")
public class EvidenceResource {

    @Inject EvidenceFiles files;

    /** Attaches a PDF, PNG or JPEG file of at most 10 MB; its content says what it is. */
    @POST
    @Consumes({"application/pdf", "image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("qualification") UUID qualification,
            @QueryParam("fileName") @DefaultValue("evidence") String fileName,
            InputStream bytes)
            throws IOException {
        var added = body(files.add(qualification, fileName, bytes));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    /** The files, and who opened them when. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject list(@PathParam("qualification") UUID qualification) {
        return new Fields()
                .add("files", files.of(qualification), EvidenceResource::body)
                .add("openings", files.openings(qualification), EvidenceResource::body)
                .build();
    }

    /** The file itself. That it was opened, and by whom, is written down. */
    @GET
    @Path("{id}")
    public Response open(@PathParam("id") UUID id) {
        var content = files.open(id);
        return Response.ok(content.bytes(), content.format().mediaType())
                .header("Content-Disposition", "attachment")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static JsonObject body(Evidence file) {
        return new Fields()
                .add("id", file.id())
                .add("fileName", file.fileName())
                .add("mediaType", file.format().mediaType())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .add("addedAt", file.addedAt())
                .add("openings", file.openings())
                .build();
    }

    private static JsonObject body(EvidenceOpening opening) {
        return new Fields()
                .add("file", opening.evidence())
                .add("by", opening.by())
                .add("at", opening.at())
                .build();
    }
}
