package org.honorarium.web.departures.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.departures.boundary.Departures;
import org.honorarium.departures.entity.DepartureRow;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** The register of what left the house: every payment file when it was first given out. */
@ApplicationScoped
@Path("departures")
@Produces(MediaType.APPLICATION_JSON)
public class DeparturesResource {

    @Inject Departures departures;

    /** The latest first. Sorts by number, at or total. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(departures.page(query.request()), DeparturesResource::body);
    }

    /** Which register the house has, and whether this server keeps it. */
    @GET
    @Path("register")
    public JsonObject register() {
        var kept = departures.register();
        return new Fields()
                .add("house", kept.house().orElse(null))
                .add("here", kept.here().orElse(null))
                .add("same", kept.isSame())
                .build();
    }

    private static JsonObject body(DepartureRow one) {
        return new Fields()
                .number("number", one.number())
                .add("at", one.at())
                .add("run", one.run())
                .add("messageId", one.messageId())
                .add("format", one.format())
                .add("sha256", one.sha256())
                .number("payments", one.payments())
                .add("total", one.total())
                .build();
    }
}
