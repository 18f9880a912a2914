package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.web.api.Fields;

/** How much may be spent for all projects of a client together, in each currency. */
@ApplicationScoped
@Path("clients/{id}/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientBudgetsResource {

    @Inject Budgets budgets;

    @GET
    public JsonArray get(@PathParam("id") UUID id) {
        return Fields.list(budgets.ofClient(id), BudgetBody::of);
    }

    /** From now on the client has none in this currency; what was claimed is paid in any case. */
    @DELETE
    @Path("{currency}")
    public void end(@PathParam("id") UUID id, @PathParam("currency") String currency) {
        budgets.endOfClient(id, currency);
    }

    /**
     * The one of the amount's currency, from now on. The same again changes nothing.
     *
     * @throws PricingRejected if it is less than nothing
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid BudgetBody body) {
        return BudgetBody.of(budgets.putOfClient(id, body.amount().money(), body.warning()));
    }
}
