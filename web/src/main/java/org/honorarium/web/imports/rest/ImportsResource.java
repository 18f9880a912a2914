package org.honorarium.web.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.batch.imports.boundary.ImportJobs;
import org.honorarium.imports.boundary.Imports;
import org.honorarium.web.api.PageQuery;

/**
 * Files that came in, and registers. A file is taken as a stream and read beside the request; the
 * answer says where to ask how far it is. The same file again changes nothing, so that no key for
 * repeating is needed.
 */
@ApplicationScoped
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject Imports imports;
    @Inject ImportJobs jobs;
    @Context UriInfo uri;

    /** A register of annotators: who, where, bank account. */
    @POST
    @Path("register")
    @Consumes({ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response register(
            @QueryParam("fileName") @DefaultValue("register.csv") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.register(fileName, bytes), uri);
    }

    /** Qualifications of annotators that operations verified elsewhere. */
    @POST
    @Path("qualifications")
    @Consumes({ImportBody.CSV, MediaType.APPLICATION_OCTET_STREAM})
    public Response qualifications(
            @QueryParam("fileName") @DefaultValue("qualifications.csv") String fileName,
            InputStream bytes)
            throws IOException {
        return ImportBody.received(jobs.qualifications(fileName, bytes), uri);
    }

    /** The latest first. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(imports.page(query.request()), ImportBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return ImportBody.of(imports.get(id));
    }
}
