package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.pricing.boundary.Budgets;
import org.honorarium.pricing.entity.NamedBudget;
import org.honorarium.web.api.Fields;

/** All budgets that count. */
@ApplicationScoped
@Path("budgets")
@Produces(MediaType.APPLICATION_JSON)
public class BudgetsResource {

    @Inject Budgets budgets;

    /** Those that are nearest to their end first: a thousand at most. */
    @GET
    public JsonArray all() {
        return Fields.list(budgets.all(), BudgetsResource::body);
    }

    private static JsonObject body(NamedBudget one) {
        return new Fields()
                .add("name", one.name())
                .add("clientName", one.client())
                .add("budget", BudgetBody.of(one.budget()))
                .build();
    }
}
