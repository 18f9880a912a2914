package org.honorarium.web.tax.rest;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.tax.boundary.TaxRules;
import org.honorarium.tax.entity.TaxBasis;
import org.honorarium.tax.entity.TaxRule;
import org.honorarium.tax.entity.TaxTerms;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.DecimalText;

/** The tax rules of a payer. */
@ApplicationScoped
@Path("payers/{payer}/tax-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaxRulesResource {

    @Inject TaxRules rules;

    /** What a rule says. The share is a text between 0 and 1, as 0.1021. */
    public record Body(
            @NotNull String country,
            @NotNull Integer place,
            @NotNull String name,
            @NotNull @DecimalText String share,
            @NotNull TaxBasis basis,
            @NotNull LocalDate startsOn) {

        TaxTerms toTerms() {
            return new TaxTerms(country, place, name, new BigDecimal(share), basis, startsOn);
        }
    }

    /** The last business date that a rule is for. */
    public record End(@NotNull LocalDate endsOn) {}

    /** By country and place. */
    @GET
    public JsonArray list(@PathParam("payer") UUID payer) {
        return Fields.list(rules.of(payer), TaxRulesResource::body);
    }

    /**
     * Sets a rule; or proposes it, where the payer has nights behind it (see setting-changes). The
     * same again changes nothing.
     */
    @PUT
    @Path("{id}")
    public JsonObject put(
            @PathParam("payer") UUID payer, @PathParam("id") UUID id, @NotNull @Valid Body body) {
        return body(rules.set(payer, id, body.toTerms()));
    }

    /**
     * Ends a rule; or proposes that, where the payer has nights behind it (see setting-changes).
     * The same again changes nothing.
     */
    @PUT
    @Path("{id}/end")
    public JsonObject end(
            @PathParam("payer") UUID payer, @PathParam("id") UUID id, @NotNull @Valid End body) {
        return body(rules.end(payer, id, body.endsOn()));
    }

    private static JsonObject body(TaxRule rule) {
        var terms = rule.terms();
        return new Fields()
                .add("id", rule.id())
                .add("payer", rule.payer())
                .add("country", terms.country())
                .number("place", terms.place())
                .add("name", terms.name())
                .add("share", terms.share().toPlainString())
                .add("basis", terms.basis())
                .add("startsOn", terms.startsOn())
                .add("endsOn", rule.endsOn())
                .add("inForce", rule.setAt() != null)
                .add("setBy", rule.setByName())
                .add("setAt", rule.setAt())
                .build();
    }
}
