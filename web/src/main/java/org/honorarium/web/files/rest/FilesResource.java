package org.honorarium.web.files.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.web.api.PageQuery;

/** Payment files, and their bytes, which never change. */
@ApplicationScoped
@Path("payment-files")
public class FilesResource {

    @Inject PaymentFiles files;
    @Context Request request;

    /**
     * The latest first. Sorts by writtenAt, name, number, payments or total; filters by currency.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(files.page(query.request()), FileBody::of);
    }

    /** The parts of a file that is longer than is taken at once; none of others. */
    @GET
    @Path("{id}/{format}/parts")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonArray parts(@PathParam("id") UUID id, @PathParam("format") FileFormat format) {
        var array = Json.createArrayBuilder();
        files.parts(id, format).stream().map(FileBody::part).forEach(array::add);
        return array.build();
    }

    /** A part itself. Its ETag is its SHA-256. */
    @GET
    @Path("{id}/{format}/parts/{number}")
    public Response part(
            @PathParam("id") UUID id,
            @PathParam("format") FileFormat format,
            @PathParam("number") int number) {
        var part = files.part(id, format, number);
        var tag = new EntityTag(part.sha256());
        var same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.build();
        }
        StreamingOutput body = out -> files.downloadPart(id, format, number, out);
        return answer(body, format, tag, part.name(), part.size());
    }

    /**
     * The file itself. Its ETag is its SHA-256. One that is in parts is taken part by part.
     *
     * @throws AccessRejected if there is no such file
     */
    @GET
    @Path("{id}/{format}")
    public Response download(@PathParam("id") UUID id, @PathParam("format") FileFormat format) {
        var file = files.get(id, format);
        var tag = new EntityTag(file.sha256());
        var same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.build();
        }
        if (file.isInParts()) {
            throw PaymentFileRejected.inParts(file);
        }
        StreamingOutput body = out -> files.download(file.id(), file.format(), out);
        return answer(body, format, tag, file.name(), file.size());
    }

    private static Response answer(
            StreamingOutput body, FileFormat format, EntityTag tag, String name, long size) {
        return Response.ok(body, format.mediaType())
                .tag(tag)
                .header("Content-Length", size)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
