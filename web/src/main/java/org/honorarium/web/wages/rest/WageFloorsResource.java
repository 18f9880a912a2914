package org.honorarium.web.wages.rest;

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
import org.honorarium.wages.boundary.WageFloors;
import org.honorarium.wages.entity.WageFloor;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;

/** The least that an hour of work should pay people in a country. */
@ApplicationScoped
@Path("wage-floors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WageFloorsResource {

    @Inject WageFloors floors;

    /**
     * How much.
     *
     * @param hourly 0 ends it
     */
    public record FloorBody(@NotNull @Valid AmountBody hourly) {}

    /** Every version, by country, the latest first. */
    @GET
    public JsonArray all() {
        return Fields.list(floors.all(), WageFloorsResource::body);
    }

    /** Says how much it is from now on, in that currency. The same again changes nothing. */
    @PUT
    @Path("{country}")
    public JsonObject put(@PathParam("country") String country, @NotNull @Valid FloorBody body) {
        return body(floors.put(country, body.hourly().money()));
    }

    private static JsonObject body(WageFloor floor) {
        return new Fields()
                .add("country", floor.country())
                .number("version", floor.version())
                .add("hourly", floor.hourly())
                .add("setBy", floor.setByName())
                .add("setAt", floor.setAt())
                .build();
    }
}
