package org.honorarium.web.payouts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.banking.boundary.Journeys;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Single payouts: for finance every one, for annotators their own. */
@ApplicationScoped
@Path("payouts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayoutsResource {

    @Inject AnnotatorMoney money;
    @Inject Releases releases;
    @Inject Journeys journeys;

    /** Why a payout is called off. */
    public record Cancellation(String reason) {}

    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return PayoutBody.of(money.payout(id));
    }

    /** What happened to it, the first step first. */
    @GET
    @Path("journey")
    public JsonArray journey(@PathParam("id") UUID id) {
        return Fields.list(journeys.of(id), PayoutBody::of);
    }

    /** What it takes of debts and for tax. */
    @GET
    @Path("deductions")
    public JsonArray deductions(@PathParam("id") UUID id) {
        return Fields.list(money.deductions(id), PayoutBody::of);
    }

    /** What it pays. Sorts by project, amount or earnedAt. */
    @GET
    @Path("lines")
    public JsonObject lines(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(money.payoutLines(id, query.request()), PayoutBody::of);
    }

    /**
     * Cancels it: its items are open again. The same again changes nothing.
     *
     * @throws RunRejected without a reason, or if it is not reserved
     */
    @PUT
    @Path("cancellation")
    public JsonObject cancel(@PathParam("id") UUID id, @NotNull Cancellation body) {
        releases.cancel(id, body.reason());
        return PayoutBody.of(money.payout(id));
    }
}
