package org.honorarium.web.exchange.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.exchange.boundary.ExchangeRates;
import org.honorarium.exchange.entity.Quoted;
import org.honorarium.exchange.entity.Rate;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.money.CurrencyCode;
import org.honorarium.web.money.DecimalText;

/** Rates of exchange: what one unit of a currency is in another, by whom and when. */
@ApplicationScoped
@Path("exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeRatesResource {

    @Inject ExchangeRates rates;

    /** A rate as its source said it. The rate is a text, as amounts are. */
    public record Body(
            @NotNull @CurrencyCode String from,
            @NotNull @CurrencyCode String to,
            @NotNull @DecimalText String rate,
            @NotNull String source,
            @NotNull Instant at) {

        Quoted toQuoted() {
            return new Quoted(from, to, new BigDecimal(rate), source, at);
        }
    }

    /** The latest first. Filters by from and to. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(rates.page(query.request()), ExchangeRatesResource::body);
    }

    /** Loads one rate. The same again changes nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@NotNull @Valid Body body) {
        return body(rates.load(body.toQuoted()));
    }

    /**
     * Loads a file of {@code From,To,Rate,Source,QuotedAt}, all or nothing; says how many are new.
     */
    @POST
    @Consumes("text/csv")
    public JsonObject post(InputStream csv) {
        return new Fields().number("added", rates.loadFile(csv)).build();
    }

    /** Confirms a rate that is over 10 % away from the one before. */
    @PUT
    @Path("{id}/confirmation")
    public JsonObject confirm(@PathParam("id") UUID id) {
        return body(rates.confirm(id));
    }

    private static JsonObject body(Rate rate) {
        var quoted = rate.quoted();
        return new Fields()
                .add("id", rate.id())
                .add("from", quoted.from())
                .add("to", quoted.to())
                .add("rate", quoted.rate().toPlainString())
                .add("source", quoted.source())
                .add("at", quoted.at())
                .add("loadedBy", rate.loadedByName())
                .add("loadedAt", rate.loadedAt())
                .add("waitsForSecondPerson", rate.waiting())
                .add("confirmedBy", rate.confirmedByName())
                .add("confirmedAt", rate.confirmedAt())
                .build();
    }
}
