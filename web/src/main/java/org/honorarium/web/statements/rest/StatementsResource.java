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
import java.util.Locale;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.statements.boundary.Statements;
import org.honorarium.web.api.PageQuery;

/** Statements: for finance everybody's, for annotators their own. */
@ApplicationScoped
@Path("statements")
public class StatementsResource {

    @Inject Statements statements;

    /**
     * The latest first, for finance. Sorts by businessDate, payer or reference; filters by
     * reference, payer (its id) and businessDate.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(statements.page(query.request()), StatementBody::of);
    }

    /**
     * With what is paid by project.
     *
     * @throws AccessRejected (404) if there is none, or it is somebody else's
     */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject get(@PathParam("id") UUID id) {
        return StatementBody.of(statements.get(id));
    }

    /** Every earning that it says is paid. Filters by currency. */
    @GET
    @Path("{id}/lines")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject lines(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(statements.lines(id, query.request()), StatementBody::of);
    }

    /** The same bytes each time, in English or ({@code language=ja}) Japanese. */
    @GET
    @Path("{id}/pdf")
    public Response pdf(
            @PathParam("id") UUID id, @QueryParam("language") @DefaultValue("en") String language) {
        var statement = statements.get(id);
        StreamingOutput body = out -> statements.pdf(id, Locale.forLanguageTag(language), out);
        return Response.ok(body, "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + statement.fileName() + "\"")
                .build();
    }
}
