package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
import java.util.UUID;
import org.honorarium.banking.boundary.SilentPayouts;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Payouts that the bank has not answered, with their age, and what it was asked about them. */
@ApplicationScoped
@Path("unanswered-payouts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SilentPayoutsResource {

    @Inject SilentPayouts payouts;

    /** What was said when the bank was asked. */
    public record Note(@NotNull String note) {}

    /**
     * The oldest first. Sorts by sentAt, amount or reference; filters by payer (its id) and state
     * (SENT, UNKNOWN).
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(payouts.page(query.request()), BankingBodies::silent);
    }

    /** The latest first. */
    @GET
    @Path("{payout}/inquiries")
    public JsonArray inquiries(@PathParam("payout") UUID payout) {
        return Fields.list(payouts.inquiries(payout), BankingBodies::inquiry);
    }

    /** Notes that the bank was asked. The same again changes nothing. */
    @PUT
    @Path("{payout}/inquiries/{id}")
    public JsonArray ask(
            @PathParam("payout") UUID payout, @PathParam("id") UUID id, @NotNull @Valid Note note) {
        return Fields.list(payouts.ask(id, payout, note.note()), BankingBodies::inquiry);
    }
}
