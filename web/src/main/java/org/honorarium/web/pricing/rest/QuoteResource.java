package org.honorarium.web.pricing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.boundary.Settlements;

/** The terms of one assignment, as they were locked when it was claimed. */
@ApplicationScoped
@Path("assignments/{id}/quote")
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    @Inject Quoting quoting;
    @Inject Settlements settlements;

    /**
     * With what it came to, where that was measured.
     *
     * @throws AccessRejected if there is none, or it is not for the reader; work that was priced
     *     elsewhere has none
     */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        var quote = quoting.find(id).orElseThrow(() -> AccessRejected.notFound("quote"));
        return QuoteBody.of(quote, settlements.find(id));
    }
}
