package org.honorarium.web.debts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.debts.boundary.RecoverySettings;
import org.honorarium.debts.entity.RecoveryTerms;
import org.honorarium.web.api.Fields;

/** How a payer takes debts back. */
@ApplicationScoped
@Path("payers/{id}/debt-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DebtTermsResource {

    @Inject RecoverySettings settings;

    /** The share of a night's pay in percent, and the days of notice. */
    public record Body(@NotNull Integer sharePercent, @NotNull Integer noticeDays) {}

    @GET
    public JsonObject get(@PathParam("id") UUID payer) {
        return body(settings.of(payer));
    }

    /**
     * Sets it; or proposes it, where the payer has nights behind it (see setting-changes). Answers
     * what is in force.
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID payer, @NotNull @Valid Body body) {
        return body(settings.put(payer, new RecoveryTerms(body.sharePercent(), body.noticeDays())));
    }

    private static JsonObject body(RecoveryTerms terms) {
        return new Fields()
                .number("sharePercent", terms.sharePercent())
                .number("noticeDays", terms.noticeDays())
                .build();
    }
}
