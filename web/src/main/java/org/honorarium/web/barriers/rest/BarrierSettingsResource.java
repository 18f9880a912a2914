package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.barriers.entity.BarrierSettings;

/** From which share on an owner and what they own are one group, and how long an exposure lasts. */
@ApplicationScoped
@Path("barrier-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BarrierSettingsResource {

    @Inject Ownership ownership;

    /** Percent, and days. */
    public record Body(@NotNull BigDecimal threshold, @NotNull Integer coolingDays) {}

    @GET
    public JsonObject get() {
        return OwnershipBodies.of(ownership.settings());
    }

    /** A lower threshold asks for the barriers that follow from it. */
    @PUT
    public JsonObject put(@NotNull @Valid Body body) {
        return OwnershipBodies.of(
                ownership.set(new BarrierSettings(body.threshold(), body.coolingDays())));
    }
}
