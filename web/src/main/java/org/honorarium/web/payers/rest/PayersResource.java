package org.honorarium.web.payers.rest;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.web.api.PageQuery;

/** Who owes and pays. */
@ApplicationScoped
@Path("payers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayersResource {

    @Inject Payers payers;

    /** Sorts by name, country, town or createdAt; filters by name. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(payers.page(query.request()), PayerBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return payers.find(id).map(PayerBody::of).orElseThrow(() -> PayerRejected.notFound(id));
    }

    /**
     * Makes the payer, or puts other terms in force; a currency is never taken away. Once a night
     * had something of it to decide, they are proposed and confirmed by another person.
     */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid PayerBody body) {
        return PayerBody.of(payers.put(id, body.toTerms(payers.find(id).map(Payer::terms))));
    }
}
