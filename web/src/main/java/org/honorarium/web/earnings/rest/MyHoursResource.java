package org.honorarium.web.earnings.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.earnings.boundary.HourlyRates;
import org.honorarium.earnings.boundary.Timesheets;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** The timesheet of the annotator who asks. */
@ApplicationScoped
@Path("me/hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyHoursResource {

    @Inject Timesheets timesheets;
    @Inject HourlyRates rates;

    /** Those that wait first, then the latest. Filters by state. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(timesheets.mine(query.request()), HoursBody::of);
    }

    /** What one's hours pay, by project, the latest first. */
    @GET
    @Path("rates")
    public JsonArray rates() {
        return Fields.list(rates.mine(), HoursBody::of);
    }

    /** Sends hours in; the same again changes nothing. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid HoursBody body) {
        return HoursBody.of(timesheets.send(id, body.toTerms()));
    }

    /** Takes them back, as long as nobody decided. */
    @DELETE
    @Path("{id}")
    public JsonObject withdraw(@PathParam("id") UUID id) {
        return HoursBody.of(timesheets.withdraw(id));
    }
}
