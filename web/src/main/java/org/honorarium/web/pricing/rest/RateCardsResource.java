package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.pricing.boundary.RateCards;
import org.honorarium.web.api.Fields;

/** What the work of a project pays. */
@ApplicationScoped
@Path("projects/{id}/rate-cards")
@Produces(MediaType.APPLICATION_JSON)
public class RateCardsResource {

    @Inject RateCards cards;

    /**
     * Every version of the project's own card and then of its task types' cards; of each the latest
     * first. The latest that has started is in force.
     */
    @GET
    public JsonArray all(@PathParam("id") UUID id) {
        return Fields.list(cards.of(id), CardBody::of);
    }
}
