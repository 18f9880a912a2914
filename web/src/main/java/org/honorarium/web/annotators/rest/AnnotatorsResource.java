package org.honorarium.web.annotators.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.projects.boundary.Members;
import org.honorarium.projects.entity.WorkerRow;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** The people who do the work. Bank details are shown by their last characters only. */
@ApplicationScoped
@Path("annotators")
@Produces(MediaType.APPLICATION_JSON)
public class AnnotatorsResource {

    @Inject Members members;

    /**
     * Sorts by reference, country, currency or account; filters by reference, country, currency,
     * and account (yes, no).
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(members.page(query.request()), AnnotatorsResource::body);
    }

    private static JsonObject body(WorkerRow worker) {
        var annotator = worker.annotator();
        return new Fields()
                .add("id", annotator.id())
                .add("reference", annotator.reference())
                .add("name", annotator.name())
                .add("country", annotator.country())
                .add("currency", annotator.currency())
                .add("account", annotator.account())
                .number("projects", worker.projects())
                .build();
    }
}
