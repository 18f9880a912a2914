package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.RequestScoped;
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
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.web.api.Fields;

/** The rate card of a task type, which comes before the project's. */
@RequestScoped
@Path("projects/{id}/task-types/{taskType}/rate-card")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskTypeRateCardResource {

    @Inject RateCards cards;

    /**
     * Publishes the next version; the annotators on the project are told. The same again changes
     * nothing.
     *
     * @throws PricingRejected with the place that is wrong, or if it would start in the past
     */
    @PUT
    public JsonObject put(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @NotNull @Valid CardBody body) {
        var terms = body.toTerms(cards.defaults(id));
        return CardBody.of(cards.publish(id, taskType, terms, body.startsAt()));
    }

    /** Every version, the latest first. */
    @GET
    public JsonArray versions(@PathParam("id") UUID id, @PathParam("taskType") UUID taskType) {
        return Fields.list(cards.versions(id, taskType), CardBody::of);
    }
}
