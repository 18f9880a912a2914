package org.honorarium.web.files.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.honorarium.files.entity.WrittenFile;
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

    /**
     * The file itself. Its ETag is its SHA-256.
     *
     * @throws AccessRejected if there is no such file
     */
    @GET
    @Path("{id}/{format}")
    public Response download(@PathParam("id") UUID id, @PathParam("format") FileFormat format) {
        var file = files.get(id, format);
        var tag = new EntityTag(file.sha256());
        var same = request.evaluatePreconditions(tag);
        return same == null ? bytes(file, tag) : same.build();
    }

    private Response bytes(WrittenFile file, EntityTag tag) {
        StreamingOutput body = out -> files.download(file.id(), file.format(), out);
        return Response.ok(body, file.format().mediaType())
                .tag(tag)
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
