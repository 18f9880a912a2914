package org.honorarium.web.earnings.rest;

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
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.earnings.boundary.HourlyRates;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;

/** What hours beside annotations pay in a project. */
@ApplicationScoped
@Path("projects/{project}/hourly-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HourlyRatesResource {

    @Inject HourlyRates rates;

    /**
     * What an hour pays.
     *
     * @param hourly 0 ends it
     * @param startsOn left out for as soon as it may
     */
    public record RateBody(@NotNull @Valid AmountBody hourly, LocalDate startsOn) {}

    /** Every version of every rate, by annotator, the latest first. */
    @GET
    public JsonArray all(@PathParam("project") UUID project) {
        return Fields.list(rates.of(project), HoursBody::of);
    }

    /** Says what an hour pays one annotator from that day on. The same again changes nothing. */
    @PUT
    @Path("{annotator}")
    public JsonObject put(
            @PathParam("project") UUID project,
            @PathParam("annotator") UUID annotator,
            @NotNull @Valid RateBody body) {
        return HoursBody.of(rates.put(project, annotator, body.hourly().money(), body.startsOn()));
    }
}
