package org.honorarium.web.qualifications.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.qualifications.boundary.QualificationTypes;
import org.honorarium.web.api.Fields;

/** Fields of study, ISCED-F 2013: the codes of degrees. */
@ApplicationScoped
@Path("fields-of-study")
@Produces(MediaType.APPLICATION_JSON)
public class FieldsResource {

    @Inject QualificationTypes types;

    /** All of them, each before its parts: a code is part of every code that it begins with. */
    @GET
    public JsonArray all() {
        return Fields.list(
                types.fields(),
                field ->
                        new Fields()
                                .add("code", field.code())
                                .add("name", field.english())
                                .add("nameJa", field.japanese())
                                .build());
    }
}
