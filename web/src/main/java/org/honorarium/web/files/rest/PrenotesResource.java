package org.honorarium.web.files.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.honorarium.files.boundary.Prenotes;
import org.honorarium.files.entity.AskedAccount;
import org.honorarium.files.entity.PrenoteFile;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Files that ask about new accounts in the United States, before money goes there. */
@ApplicationScoped
@Path("prenote-files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PrenotesResource {

    @Inject Prenotes prenotes;
    @Context Request request;

    /** Whose money waits. */
    public record Body(@NotNull UUID payer) {}

    /** The latest first. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(prenotes.page(query.request()), PrenotesResource::body);
    }

    /** Asks about all new accounts. The same file again is the one that was written. */
    @PUT
    @Path("{id}")
    public JsonObject write(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return body(prenotes.write(id, body.payer()));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return body(prenotes.get(id));
    }

    /**
     * The accounts that it asks about, and what banks said of them. Filters by state (WAITING,
     * ASKED, RETURNED, CHANGED, CLEAR).
     */
    @GET
    @Path("{id}/accounts")
    public JsonObject accounts(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(prenotes.accounts(id, query.request()), PrenotesResource::account);
    }

    /** It was given to the bank: three bank days begin. The same again changes nothing. */
    @PUT
    @Path("{id}/handover")
    public JsonObject sent(@PathParam("id") UUID id) {
        return body(prenotes.sent(id));
    }

    /** The file itself. Its ETag is its SHA-256. */
    @GET
    @Path("{id}/NACHA")
    public Response download(@PathParam("id") UUID id) {
        var file = prenotes.get(id);
        var tag = new EntityTag(file.sha256());
        var same = request.evaluatePreconditions(tag);
        return same == null ? bytes(file, tag) : same.build();
    }

    private Response bytes(PrenoteFile file, EntityTag tag) {
        StreamingOutput body = out -> prenotes.download(file.id(), out);
        return Response.ok(body, MediaType.TEXT_PLAIN)
                .tag(tag)
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    private static JsonObject body(PrenoteFile file) {
        return new Fields()
                .add("id", file.id())
                .add("payer", file.payer())
                .add("payerName", file.payerName())
                .add("name", file.name())
                .add("effectiveEntryDate", file.effectiveEntryDate())
                .number("entries", file.entries())
                .add("sha256", file.sha256())
                .number("size", file.size())
                .add("writtenBy", file.writtenByName())
                .add("writtenAt", file.writtenAt())
                .add("sentBy", file.sentByName())
                .add("sentAt", file.sentAt())
                .add("clearOn", file.clearOn())
                .number("cameBack", file.cameBack())
                .build();
    }

    private static JsonObject account(AskedAccount one) {
        return new Fields()
                .add("account", one.account())
                .add("annotator", one.annotator())
                .add("annotatorReference", one.reference())
                .add("masked", one.masked())
                .add("state", one.state())
                .add("code", one.code())
                .add("clearOn", one.clearOn())
                .build();
    }
}
