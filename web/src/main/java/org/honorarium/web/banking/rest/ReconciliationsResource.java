package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.web.api.PageQuery;

/** Where each cent was, night by night, and what did not fit. */
@ApplicationScoped
@Path("reconciliations")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationsResource {

    @Inject Reconciliations reconciliations;

    /** The latest first. Filters by payer (its id) and currency. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(reconciliations.page(query.request()), BankingBodies::reconciliation);
    }

    /** With what did not fit, at most the first thousand. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return BankingBodies.reconciliation(reconciliations.get(id), reconciliations.misfits(id));
    }
}
