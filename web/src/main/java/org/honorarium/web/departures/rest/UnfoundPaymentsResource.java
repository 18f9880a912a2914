package org.honorarium.web.departures.rest;

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
import java.util.List;
import org.honorarium.departures.boundary.UnfoundPayments;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.Unfound;
import org.honorarium.web.api.Fields;

/**
 * Who was paid by a file that left before a restore and whose work was not found again: nothing
 * else is released to them before two people say that it can be.
 */
@ApplicationScoped
@Path("unfound-payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnfoundPaymentsResource {

    @Inject UnfoundPayments payments;

    /** Why nothing is paid twice when its payee is paid on. */
    public record LettingGo(@NotNull String reason) {}

    /**
     * Several payments.
     *
     * @param reason one for all of them; a confirmation needs none
     */
    public record Several(@NotNull List<@NotNull String> endToEndIds, String reason) {}

    /** Those that still hold somebody first. */
    @GET
    public JsonArray list() {
        return Fields.list(payments.list(), UnfoundPaymentsResource::body);
    }

    /**
     * Proposes to pay on, all of these or none.
     *
     * @throws DepartureRejected if one of them is no such payment, or is paid on already
     */
    @PUT
    @Path("proposal")
    public JsonArray proposeAll(@NotNull @Valid Several said) {
        return Fields.list(
                payments.propose(said.endToEndIds(), said.reason()), UnfoundPaymentsResource::body);
    }

    /**
     * Confirms what another person proposed, all of these or none.
     *
     * @throws DepartureRejected if nobody proposed one of them, or it was the same person
     */
    @PUT
    @Path("confirmation")
    public JsonArray confirmAll(@NotNull @Valid Several said) {
        return Fields.list(payments.confirm(said.endToEndIds()), UnfoundPaymentsResource::body);
    }

    /**
     * Proposes to pay on.
     *
     * @throws DepartureRejected if there is no such payment, or its payee is paid on already
     */
    @PUT
    @Path("{endToEndId}/proposal")
    public JsonObject propose(
            @PathParam("endToEndId") String endToEndId, @NotNull @Valid LettingGo said) {
        return body(payments.propose(List.of(endToEndId), said.reason()).getFirst());
    }

    /**
     * Confirms what another person proposed.
     *
     * @throws DepartureRejected if nobody did, or it was the same person
     */
    @PUT
    @Path("{endToEndId}/confirmation")
    public JsonObject confirm(@PathParam("endToEndId") String endToEndId) {
        return body(payments.confirm(List.of(endToEndId)).getFirst());
    }

    private static JsonObject body(Unfound one) {
        return new Fields()
                .add("endToEndId", one.endToEndId())
                .add("payer", one.payer())
                .add("annotator", one.annotator())
                .add("run", one.run())
                .add("messageId", one.messageId())
                .add("leftAt", one.leftAt())
                .add("left", one.left())
                .add("found", one.found())
                .add("proposed", one.isProposed())
                .add("letGo", one.isLetGo())
                .add("reason", one.reason())
                .build();
    }
}
