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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.wages.boundary.Previews;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.DecimalText;

/** The rate card of a task type, which comes before the project's. */
@ApplicationScoped
@Path("projects/{id}/task-types/{taskType}/rate-card")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskTypeRateCardResource {

    @Inject RateCards cards;
    @Inject Previews previews;

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

    /**
     * What the work of a month would have cost under this card; publishes nothing.
     *
     * @param month "2026-10"; the last one where nothing is said
     * @param floor the least that an hour should pay, in the project's currency; without it that of
     *     each annotator's country
     * @throws PricingRejected with the place that is wrong
     */
    @POST
    @Path("preview")
    public JsonObject preview(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @QueryParam("month") String month,
            @QueryParam("floor") @DecimalText String floor,
            @NotNull @Valid CardBody body) {
        var terms = body.toTerms(cards.defaults(id));
        return PreviewBody.of(
                previews.preview(
                        id,
                        taskType,
                        terms,
                        PreviewBody.month(month),
                        PreviewBody.floor(floor, terms.currency())));
    }

    /**
     * From then on the project's card counts again for this task type; the annotators on the
     * project are told. The same again changes nothing.
     *
     * @param startsAt "2026-12-01T00:00:00Z"; as soon as it may where nothing is said
     * @throws PricingRejected if it has no card of its own, the project has none, or it would start
     *     in the past
     */
    @DELETE
    public JsonObject backToProject(
            @PathParam("id") UUID id,
            @PathParam("taskType") UUID taskType,
            @QueryParam("startsAt") String startsAt) {
        return CardBody.of(cards.backToProject(id, taskType, CardBody.start(startsAt)));
    }

    /** Every version, the latest first. */
    @GET
    public JsonArray versions(@PathParam("id") UUID id, @PathParam("taskType") UUID taskType) {
        return Fields.list(cards.versions(id, taskType), CardBody::of);
    }
}
