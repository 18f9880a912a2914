package org.honorarium.web.quality.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.web.api.Facts;

/** The decision on one assignment. */
@RequestScoped
@Path("assignments/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    private static final String ACCEPTED = "ACCEPTED";

    @Inject Decisions decisions;

    /**
     * What was decided.
     *
     * @param reason of a rejection, which the annotator reads
     */
    public record Body(
            @NotNull @Pattern(regexp = "ACCEPTED|REJECTED", message = "is ACCEPTED or REJECTED")
                    String decision,
            String reason) {}

    /**
     * Decides; the same again changes nothing.
     *
     * @throws DecisionRejected if it was decided otherwise
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        if (ACCEPTED.equals(body.decision())) {
            decisions.accept(id);
        } else {
            decisions.reject(id, body.reason());
        }
        return new Facts().add("assignment", id).add("decision", body.decision()).json();
    }
}
