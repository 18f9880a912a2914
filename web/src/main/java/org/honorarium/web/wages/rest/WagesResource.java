package org.honorarium.web.wages.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.wages.boundary.HourlyWages;
import org.honorarium.wages.entity.Repair;
import org.honorarium.wages.entity.Watched;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** What an hour of the work of the last 30 days really paid, by project and country. */
@ApplicationScoped
@Path("hourly-wages")
@Produces(MediaType.APPLICATION_JSON)
public class WagesResource {

    @Inject HourlyWages wages;

    /** Those below their floor first. Filters by country, project and below ("yes"). */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(wages.page(query.request()), WagesResource::body);
    }

    /** The base prices, card by card, at which the median meets the floor. */
    @GET
    @Path("{project}/{country}/repair")
    public JsonArray repair(
            @PathParam("project") UUID project, @PathParam("country") String country) {
        return Fields.list(wages.repair(project, country), WagesResource::body);
    }

    private static JsonObject body(Watched one) {
        return new Fields()
                .add("project", one.project())
                .add("projectName", one.projectName())
                .add("country", one.country())
                .number("annotators", one.annotators())
                .number("annotations", one.annotations())
                .add("median", one.median())
                .add("floor", one.floor())
                .add("below", one.isBelow())
                .add("lookedAt", one.lookedAt())
                .build();
    }

    private static JsonObject body(Repair one) {
        return new Fields()
                .add("subject", one.subject())
                .add("taskType", one.name().isEmpty() ? null : one.name())
                .number("annotations", one.annotations())
                .add("median", one.median())
                .add("base", one.base().orElse(null))
                .add("repaired", one.repaired().orElse(null))
                .build();
    }
}
