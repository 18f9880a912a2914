package org.honorarium.web.quality.rest;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.honorarium.quality.boundary.Proposals;
import org.honorarium.web.api.Fields;

/** What a second person says of a proposed rejection. */
@ApplicationScoped
@Path("assignments/{id}/proposed-rejection")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecondPersonResource {

    @Inject Proposals proposals;

    /**
     * What is said.
     *
     * @param reason of a dismissal, which the proposer reads
     */
    public record Body(
            @NotNull @Pattern(regexp = "CONFIRMED|DISMISSED", message = "is CONFIRMED or DISMISSED")
                    String decision,
            String reason) {}

    /** Confirmed, the work is rejected; dismissed, it waits for review again. */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        if (body.decision().equals("CONFIRMED")) {
            proposals.confirm(id);
        } else {
            proposals.dismiss(id, body.reason());
        }
        return new Fields().add("assignment", id).add("decision", body.decision()).build();
    }
}
