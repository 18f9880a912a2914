package org.honorarium.web.annotators.rest;

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
import org.honorarium.annotators.boundary.Annotators;
import org.honorarium.annotators.entity.AnnotatorDetails;
import org.honorarium.web.api.Fields;

/** One of the people who do the work. */
@ApplicationScoped
@Path("annotators/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class AnnotatorResource {

    @Inject Annotators annotators;

    /** In full for the annotator, masked for others; somebody else's is not there. */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        return annotators
                .find(id)
                .map(AnnotatorResource::body)
                .orElseThrow(() -> AccessRejected.notFound("annotator"));
    }

    private static JsonObject body(AnnotatorDetails details) {
        var particulars = details.particulars();
        return new Fields()
                .add("id", details.id())
                .add("reference", details.reference())
                .add("name", particulars.name())
                .add("email", particulars.email())
                .add("town", particulars.town())
                .add("postCode", particulars.postCode())
                .add("country", details.country())
                .add("currency", details.currency())
                .add("accounts", details.accounts(), BankAccountsResource::body)
                .add("createdAt", details.createdAt())
                .add("changedAt", details.changedAt())
                .build();
    }
}
