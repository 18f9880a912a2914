package org.honorarium.web.holds.rest;

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
import java.util.UUID;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.boundary.PayChoices;
import org.honorarium.holds.entity.PayChoice;
import org.honorarium.holds.entity.Rhythm;
import org.honorarium.money.entity.Money;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;

/** How an annotator chose to be paid, and what holds them. */
@ApplicationScoped
@Path("annotators/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayChoicesResource {

    @Inject PayChoices choices;
    @Inject Holds holds;

    /**
     * How somebody wants to be paid.
     *
     * @param day 1 (Monday) to 7 for WEEKLY, 1 to 31 for MONTHLY, 0 for NIGHTLY
     * @param zone their own zone of the tz database, "Asia/Tokyo"
     * @param minimums the least that is worth a payout to them, by currency
     */
    public record ChoiceBody(
            @NotNull Rhythm rhythm,
            int day,
            @NotNull String zone,
            List<@NotNull @Valid AmountBody> minimums) {

        PayChoice toChoice() {
            var least =
                    minimums == null
                            ? List.<Money>of()
                            : minimums.stream().map(AmountBody::money).toList();
            return PayChoice.of(rhythm, day, zone, least);
        }
    }

    @GET
    @Path("pay-choice")
    public JsonObject get(@PathParam("id") UUID id) {
        return body(choices.of(id));
    }

    /** It counts from the next night on. */
    @PUT
    @Path("pay-choice")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid ChoiceBody body) {
        return body(choices.put(id, body.toChoice()));
    }

    /** Everything that ever held them, the latest first. */
    @GET
    @Path("holds")
    public JsonArray holds(@PathParam("id") UUID id) {
        return Fields.list(holds.of(id), HoldBody::of);
    }

    private static JsonObject body(PayChoice choice) {
        var rhythm = choice.rhythm();
        return new Fields()
                .add("rhythm", rhythm.rhythm())
                .add("day", rhythm.day())
                .add("zone", rhythm.zone().getId())
                .add("minimums", choice.minimums(), AmountBody::of)
                .build();
    }
}
