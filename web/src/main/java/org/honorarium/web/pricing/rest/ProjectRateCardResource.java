package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The rate card of a project. */
@ApplicationScoped
@Path("projects/{id}/rate-card")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectRateCardResource {

    @Inject RateCards cards;
    @Inject Previews previews;

    /**
     * Publishes the next version; the annotators on the project are told. The same again changes
     * nothing.
     *
     * @throws PricingRejected with the place that is wrong, or if it would start in the past
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid CardBody body) {
        var terms = body.toTerms(cards.defaults(id));
        return CardBody.of(cards.publish(id, id, terms, body.startsAt()));
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
            @QueryParam("month") String month,
            @QueryParam("floor") @DecimalText String floor,
            @NotNull @Valid CardBody body) {
        var terms = body.toTerms(cards.defaults(id));
        return PreviewBody.of(
                previews.preview(
                        id,
                        id,
                        terms,
                        PreviewBody.month(month),
                        PreviewBody.floor(floor, terms.currency())));
    }

    /**
     * What the work of a month in all projects of the client would have cost under this card, per
     * project and band; publishes nothing.
     *
     * @param month "2026-10"; the last one where nothing is said
     * @param floor the least that an hour should pay, in the project's currency; without it that of
     *     each annotator's country
     * @throws PricingRejected with the place that is wrong
     */
    @POST
    @Path("preview-of-client")
    public JsonObject previewOfClient(
            @PathParam("id") UUID id,
            @QueryParam("month") String month,
            @QueryParam("floor") @DecimalText String floor,
            @NotNull @Valid CardBody body) {
        var terms = body.toTerms(cards.defaults(id));
        return PreviewBody.of(
                previews.ofClient(
                        id,
                        terms,
                        PreviewBody.month(month),
                        PreviewBody.floor(floor, terms.currency())));
    }

    /** Every version, the latest first. */
    @GET
    public JsonArray versions(@PathParam("id") UUID id) {
        return Fields.list(cards.versions(id, id), CardBody::of);
    }
}
