package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.banking.boundary.Handovers;
import org.honorarium.web.api.PageQuery;

/** Payment files on their way to the bank. */
@ApplicationScoped
@Path("handovers")
@Produces(MediaType.APPLICATION_JSON)
public class HandoversResource {

    @Inject Handovers handovers;

    /**
     * The latest first. Sorts by writtenAt, total or payments; filters by payer (its id) and
     * outcome (SENT, NOT_ATTEMPTED, WAITING).
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(handovers.page(query.request()), BankingBodies::file);
    }

    /** What became of a payment file. */
    @GET
    @Path("{file}")
    public JsonObject get(@PathParam("file") UUID file) {
        return BankingBodies.file(handovers.get(file));
    }

    /** It was handed to the bank. The same again changes nothing. */
    @PUT
    @Path("{file}")
    public JsonObject sent(@PathParam("file") UUID file) {
        return BankingBodies.file(handovers.sent(file));
    }
}
