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
import java.util.UUID;
import org.honorarium.departures.boundary.Restorations;
import org.honorarium.departures.entity.Missing;
import org.honorarium.departures.entity.Restoration;
import org.honorarium.departures.entity.RestorationRejected;
import org.honorarium.web.api.Fields;

/**
 * What left the house and is not in the database any more, after a restore. Nothing is released
 * before the restoration is over.
 */
@ApplicationScoped
@Path("restorations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RestorationsResource {

    @Inject Restorations restorations;

    /** How something was settled by hand. */
    public record Settlement(@NotNull String reason) {}

    /** What finance found at the bank. */
    public record End(@NotNull String finding) {}

    /** The latest first. */
    @GET
    public JsonArray list() {
        return Fields.list(restorations.list(), RestorationsResource::body);
    }

    /**
     * Settles by hand what cannot be matched.
     *
     * @throws RestorationRejected if it is settled or matched already
     */
    @PUT
    @Path("{id}/missing/{number}/settlement")
    public JsonObject settle(
            @PathParam("id") UUID id,
            @PathParam("number") long number,
            @NotNull @Valid Settlement settlement) {
        return body(restorations.settle(id, number, settlement.reason()));
    }

    /**
     * Confirms what another person settled.
     *
     * @throws RestorationRejected if nobody did, or it was the same person
     */
    @PUT
    @Path("{id}/missing/{number}/confirmation")
    public JsonObject confirm(@PathParam("id") UUID id, @PathParam("number") long number) {
        return body(restorations.confirm(id, number));
    }

    /**
     * Ends it: payouts can be released again.
     *
     * @throws RestorationRejected if something is neither matched nor settled
     */
    @PUT
    @Path("{id}/end")
    public JsonObject end(@PathParam("id") UUID id, @NotNull @Valid End end) {
        return body(restorations.end(id, end.finding()));
    }

    private static JsonObject body(Restoration one) {
        return new Fields()
                .add("id", one.id())
                .add("open", one.isOpen())
                .add("noticedAt", one.noticedAt())
                .add("mark", one.mark())
                .add("endedAt", one.endedAt())
                .add("finding", one.finding())
                .add("missing", one.missing(), RestorationsResource::body)
                .build();
    }

    private static JsonObject body(Missing one) {
        return new Fields()
                .number("number", one.number())
                .add("at", one.at())
                .add("payer", one.payerId())
                .add("run", one.run())
                .add("messageId", one.messageId())
                .add("format", one.format())
                .number("payments", one.payments())
                .add("total", one.total())
                .add("matched", one.matched())
                .add("settled", one.isSettled())
                .add("reason", one.reason())
                .build();
    }
}
