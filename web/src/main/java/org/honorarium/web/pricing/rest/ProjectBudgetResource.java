package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.PricingRejected;

/** How much may be spent for a project, and how far that is. */
@ApplicationScoped
@Path("projects/{id}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectBudgetResource {

    @Inject Budgets budgets;

    /**
     * @throws AccessRejected if there is none
     */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return budgets.ofProject(id)
                .map(BudgetBody::of)
                .orElseThrow(() -> AccessRejected.notFound("budget"));
    }

    /** From now on the project has none; what was claimed is paid in any case. */
    @DELETE
    public void end(@PathParam("id") UUID id) {
        budgets.endOfProject(id);
    }

    /**
     * From now on; what was claimed before counts when it is accepted. The same again changes
     * nothing.
     *
     * @throws PricingRejected if it is not an amount of the project's currency
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid BudgetBody body) {
        return BudgetBody.of(budgets.putOfProject(id, body.amount().money(), body.warning()));
    }
}
