package org.honorarium.web.debts.rest;

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
import org.honorarium.debts.boundary.Debts;
import org.honorarium.web.api.PageQuery;

/** An annotator's debts in force; annotators see their own. */
@ApplicationScoped
@Path("annotators/{id}/debts")
@Produces(MediaType.APPLICATION_JSON)
public class AnnotatorDebtsResource {

    @Inject Debts debts;

    /** The latest first. */
    @GET
    public JsonObject page(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(debts.ofAnnotator(id, query.request()), DebtBody::of);
    }
}
