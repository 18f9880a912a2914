package org.honorarium.web.payouts.rest;

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
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.payouts.boundary.AnnotatorMoney;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** What an annotator earned, and where that money is. */
@ApplicationScoped
@Path("annotators/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class EarningsResource {

    @Inject AnnotatorMoney money;

    /**
     * By payer and currency.
     *
     * @throws AccessRejected (404) if an annotator asks about somebody else
     */
    @GET
    @Path("earnings")
    public JsonArray summary(@PathParam("id") UUID id) {
        return Fields.list(money.summary(id), MoneyBody::of);
    }

    /** Filters by payer and project (their ids), currency and stage. */
    @GET
    @Path("earnings/lines")
    public JsonObject lines(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(money.lines(id, query.request()), MoneyBody::of);
    }

    /** Filters by state. */
    @GET
    @Path("payouts")
    public JsonObject payouts(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(money.payouts(id, query.request()), PayoutBody::of);
    }
}
