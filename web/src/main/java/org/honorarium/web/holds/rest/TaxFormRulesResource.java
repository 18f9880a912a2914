package org.honorarium.web.holds.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
import org.honorarium.holds.boundary.FormRules;
import org.honorarium.holds.entity.FormRule;
import org.honorarium.web.api.Fields;

/** Which tax forms a payer needs of whom. */
@ApplicationScoped
@Path("payers/{payer}/tax-form-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaxFormRulesResource {

    @Inject FormRules rules;

    /** Which form is needed, and whether it (still) is. */
    public record RuleBody(@NotNull String form, @NotNull Boolean required) {}

    /** What a payer needs, by country. */
    @GET
    public JsonArray rules(@PathParam("payer") UUID payer) {
        return Fields.list(rules.rules(payer), TaxFormRulesResource::body);
    }

    /** Without it the people of this country are not paid, from the next night on. */
    @PUT
    @Path("{country}")
    public JsonObject rule(
            @PathParam("payer") UUID payer,
            @PathParam("country") String country,
            @NotNull @Valid RuleBody body) {
        return body(rules.set(new FormRule(payer, "", country, body.form(), body.required())));
    }

    private static JsonObject body(FormRule rule) {
        return new Fields()
                .add("payer", rule.payer())
                .add("country", rule.country())
                .add("form", rule.form())
                .add("required", rule.required())
                .build();
    }
}
