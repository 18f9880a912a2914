package org.honorarium.web.payouts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.payouts.boundary.Forecasts;
import org.honorarium.payouts.entity.ForecastDay;
import org.honorarium.web.api.Fields;

/** How much money a payer needs in the coming nights. */
@ApplicationScoped
@Path("payers/{payer}/forecast")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    @Inject Forecasts forecasts;

    /**
     * By business date and currency; what is held or too little comes last, with the reason. Where
     * the law has a say, {@code lastDay} is the last day on which it may be paid, and {@code late}
     * whether it would be paid after that.
     */
    @GET
    public JsonArray get(
            @PathParam("payer") UUID payer, @QueryParam("days") @DefaultValue("14") int days) {
        return Fields.list(forecasts.of(payer, days), ForecastResource::body);
    }

    private static JsonObject body(ForecastDay day) {
        return new Fields()
                .add("businessDate", day.businessDate())
                .add("hold", day.hold().orElse(null))
                .add("currency", day.currency())
                .add("open", day.open())
                .add("payees", day.payees())
                .add("waiting", day.waiting())
                .add("pieces", day.pieces())
                .add("total", day.total())
                .add("lastDay", day.law().map(ForecastDay.Law::lastDay).orElse(null))
                .add("late", day.isLate())
                .build();
    }
}
