package org.honorarium.web.statements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.statements.boundary.MonthlyStatements;
import org.honorarium.web.api.PageQuery;

/** What the nights of a month said to an annotator, added up. */
@ApplicationScoped
@Path("annotators/{id}/monthly-statements")
public class MonthlyStatementsResource {

    @Inject MonthlyStatements months;

    /**
     * The latest first. Filters by payer (its id).
     *
     * @throws AccessRejected (404) if an annotator asks about somebody else
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject page(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(months.of(id, query.request()), MonthBody::of);
    }

    /**
     * A payer's month (2026-03): sums by currency, each night with its line, and what was not paid
     * after all.
     *
     * @throws AccessRejected (404) if nothing was said in it, or to somebody else
     */
    @GET
    @Path("{payer}/{month}")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject get(
            @PathParam("id") UUID id,
            @PathParam("payer") UUID payer,
            @PathParam("month") String month) {
        return MonthBody.of(months.get(id, payer, parsed(month)));
    }

    /**
     * The same bytes as long as nothing more is said, in English or ({@code language=ja}) Japanese.
     */
    @GET
    @Path("{payer}/{month}/pdf")
    public Response pdf(
            @PathParam("id") UUID id,
            @PathParam("payer") UUID payer,
            @PathParam("month") String month,
            @QueryParam("language") @DefaultValue("en") String language) {
        var found = months.get(id, payer, parsed(month));
        StreamingOutput body =
                out -> months.pdf(id, payer, found.month(), Locale.forLanguageTag(language), out);
        return Response.ok(body, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + found.fileName() + "\"")
                .build();
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw AccessRejected.notFound("statement");
        }
    }
}
