package org.honorarium.web.statements.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.statements.boundary.Statements;
import org.honorarium.web.api.PageQuery;

/** The statements of one annotator. */
@ApplicationScoped
@Path("annotators/{id}/statements")
@Produces(MediaType.APPLICATION_JSON)
public class AnnotatorStatementsResource {

    @Inject Statements statements;

    /**
     * The latest first. Sorts by businessDate or payer; filters by payer (its id) and businessDate.
     *
     * @throws AccessRejected (404) if an annotator asks about somebody else
     */
    @GET
    public JsonObject page(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(statements.of(id, query.request()), StatementBody::of);
    }
}
