package org.honorarium.web.holds.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.holds.boundary.TaxForms;
import org.honorarium.holds.entity.FormStanding;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Everybody's tax forms: what is missing, what ends soon, what is there. */
@ApplicationScoped
@Path("tax-forms")
@Produces(MediaType.APPLICATION_JSON)
public class FormStandingsResource {

    @Inject TaxForms forms;

    /**
     * One row for each annotator and form, and one for each form that was withdrawn. Sorts by
     * reference, form, country or validUntil; filters by state (MISSING, EXPIRING, THERE, OVER,
     * WITHDRAWN), form, country and a part of the reference.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(forms.page(query.request()), FormStandingsResource::body);
    }

    private static JsonObject body(FormStanding standing) {
        var fields =
                new Fields()
                        .add("annotator", standing.annotator())
                        .add("reference", standing.reference())
                        .add("country", standing.country())
                        .add("form", standing.form())
                        .add("state", standing.state())
                        .add("neededBy", standing.neededBy())
                        .add("id", standing.id())
                        .add("receivedOn", standing.receivedOn())
                        .add("validUntil", standing.validUntil())
                        .add("recordedBy", standing.recordedBy());
        return TaxFormsResource.withdrawal(fields, standing.withdrawal()).build();
    }
}
