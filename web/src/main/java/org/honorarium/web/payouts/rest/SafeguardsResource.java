package org.honorarium.web.payouts.rest;

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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.payouts.boundary.PaySafeguards;
import org.honorarium.payouts.boundary.Releases;
import org.honorarium.payouts.entity.Clearance;
import org.honorarium.payouts.entity.PayLimit;
import org.honorarium.payouts.entity.Stop;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;
import org.honorarium.web.money.CurrencyCode;

/** The switch that stops releases, and limits for what is paid without a second look. */
@ApplicationScoped
@Path("safeguards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SafeguardsResource {

    @Inject PaySafeguards safeguards;
    @Inject Releases releases;

    /** Whose releases are stopped, and why. */
    public record StopBody(@NotNull UUID payer, @NotNull String why) {}

    /** Why a stop ends. */
    public record EndBody(@NotNull String why) {}

    /**
     * What a payer pays without a second look.
     *
     * @param perPayout left out for no limit
     * @param perRun left out for no limit
     */
    public record LimitBody(
            @NotNull UUID payer,
            @NotNull @CurrencyCode String currency,
            @Valid AmountBody perPayout,
            @Valid AmountBody perRun) {}

    /** Who may be paid more than the limit, up to how much and until when. */
    public record ClearanceBody(
            @NotNull UUID payer,
            @NotNull UUID annotator,
            @NotNull @Valid AmountBody upTo,
            @NotNull String why,
            @NotNull Instant until) {}

    /** Those that are on first. */
    @GET
    @Path("stops")
    public JsonArray stops() {
        return Fields.list(safeguards.stops(), SafeguardsResource::body);
    }

    /** Nothing of this payer is released until the stop is ended. */
    @PUT
    @Path("stops/{id}")
    public JsonObject stop(@PathParam("id") UUID id, @NotNull @Valid StopBody body) {
        return body(safeguards.stop(id, body.payer(), body.why()));
    }

    @PUT
    @Path("stops/{id}/end")
    public JsonObject end(@PathParam("id") UUID id, @NotNull @Valid EndBody body) {
        return body(safeguards.end(id, body.why()));
    }

    /** The latest first. */
    @GET
    @Path("limits")
    public JsonArray limits() {
        return Fields.list(safeguards.limits(), SafeguardsResource::body);
    }

    /** Proposes a limit; it is in force when another person confirms it. */
    @PUT
    @Path("limits/{id}")
    public JsonObject propose(@PathParam("id") UUID id, @NotNull @Valid LimitBody body) {
        return body(
                safeguards.propose(
                        id,
                        body.payer(),
                        body.currency(),
                        Optional.ofNullable(body.perPayout()).map(AmountBody::money),
                        Optional.ofNullable(body.perRun()).map(AmountBody::money)));
    }

    @PUT
    @Path("limits/{id}/confirmation")
    public JsonObject confirm(@PathParam("id") UUID id) {
        return body(safeguards.confirm(id));
    }

    /** Lets somebody be paid more than the limit of payouts. */
    @PUT
    @Path("clearances/{id}")
    public void clear(@PathParam("id") UUID id, @NotNull @Valid ClearanceBody body) {
        safeguards.clear(
                id,
                new Clearance(
                        body.payer(),
                        body.annotator(),
                        body.upTo().money(),
                        body.why(),
                        body.until()));
    }

    /**
     * Approves a run that no person began, or that is over its payer's limit, for somebody else to
     * release.
     */
    @PUT
    @Path("approvals/{run}")
    @Consumes(MediaType.WILDCARD)
    public void approve(@PathParam("run") UUID run) {
        releases.approve(run);
    }

    private static JsonObject body(Stop stop) {
        return new Fields()
                .add("id", stop.id())
                .add("payer", stop.payer())
                .add("payerName", stop.payerName())
                .add("on", stop.isOn())
                .add("why", stop.why())
                .add("stoppedBy", stop.byName())
                .add("stoppedAt", stop.at())
                .add("endedWhy", stop.endedWhy())
                .add("endedBy", stop.endedByName())
                .add("endedAt", stop.endedAt())
                .build();
    }

    private static JsonObject body(PayLimit limit) {
        return new Fields()
                .add("id", limit.id())
                .add("payer", limit.payer())
                .add("payerName", limit.payerName())
                .add("currency", limit.currency())
                .add("perPayout", limit.perPayout().orElse(null))
                .add("perRun", limit.perRun().orElse(null))
                .add("proposedBy", limit.byName())
                .add("proposedAt", limit.at())
                .add("confirmedBy", limit.confirmedByName())
                .add("inForce", limit.inForce())
                .build();
    }
}
