package org.honorarium.web.earnings.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.honorarium.earnings.boundary.Adjustments;
import org.honorarium.earnings.entity.Adjustment;
import org.honorarium.earnings.entity.AdjustmentTerms;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.money.AmountBody;

/** Bonuses, and corrections of what somebody earned too little. */
@ApplicationScoped
@Path("projects/{project}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdjustmentsResource {

    @Inject Adjustments adjustments;

    /**
     * What is given.
     *
     * @param corrects the earning that was too little; left out for a bonus
     */
    public record Body(
            @NotNull UUID annotator,
            @NotNull @Valid AmountBody amount,
            @NotNull String reason,
            UUID corrects) {

        AdjustmentTerms toTerms(UUID project) {
            return new AdjustmentTerms(
                    annotator, project, amount.money(), reason, Optional.ofNullable(corrects));
        }
    }

    /** The latest first. Filters by a part of the annotator's reference. */
    @GET
    public JsonObject page(@PathParam("project") UUID project, @BeanParam PageQuery query) {
        return PageQuery.body(adjustments.of(project, query.request()), AdjustmentsResource::body);
    }

    /** Gives it: it is owed at once. The same again changes nothing. */
    @PUT
    @Path("{id}")
    public JsonObject put(
            @PathParam("project") UUID project,
            @PathParam("id") UUID id,
            @NotNull @Valid Body body) {
        return body(adjustments.give(id, body.toTerms(project)));
    }

    private static JsonObject body(Adjustment one) {
        var terms = one.terms();
        return new Fields()
                .add("id", one.id())
                .add("earning", one.earning())
                .add("kind", terms.kind())
                .add("annotator", terms.annotator())
                .add("annotatorReference", one.annotatorReference())
                .add("amount", terms.amount())
                .add("reason", terms.reason())
                .add("corrects", terms.corrects().orElse(null))
                .add("givenBy", one.givenByName())
                .add("givenAt", one.givenAt())
                .build();
    }
}
