package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.web.api.Fields;

/** Where a payer's money is. */
@ApplicationScoped
@Path("payers/{payer}/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
public class PayerReconciliationsResource {

    @Inject Reconciliations reconciliations;

    /** Looks now where the payer's money is. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public JsonArray reconcile(@PathParam("payer") UUID payer) {
        return Fields.list(reconciliations.now(payer), BankingBodies::reconciliation);
    }
}
