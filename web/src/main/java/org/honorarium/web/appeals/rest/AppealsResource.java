package org.honorarium.web.appeals.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.appeals.boundary.Appeals;
import org.honorarium.appeals.entity.AppealOutcome;
import org.honorarium.appeals.entity.AppealRejected;
import org.honorarium.web.api.PageQuery;

/** The appeals about one's clients' work and projects. */
@ApplicationScoped
@Path("appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppealsResource {

    @Inject Appeals appeals;

    /**
     * What is decided.
     *
     * @param decision CONFIRMED if the rejection or removal stands, OVERTURNED if not
     * @param reasons which the annotator reads
     */
    public record Body(
            @NotNull
                    @Pattern(
                            regexp = "CONFIRMED|OVERTURNED",
                            message = "is CONFIRMED or OVERTURNED")
                    String decision,
            @NotNull String reasons) {}

    /**
     * The open ones first, the most urgent before the others. Sorts by annotator, project, madeAt,
     * dueAt or decidedAt; filters by state (OPEN or DECIDED), project, against and annotator.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(appeals.page(query.request()), AppealBodies::of);
    }

    /** With what it is about. Who opens one about confidential work is exposed to its client. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return AppealBodies.of(appeals.open(id));
    }

    /**
     * Decides; the same again changes nothing.
     *
     * @throws AppealRejected if it is decided already, or somebody else has to
     */
    @PUT
    @Path("{id}/decision")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        var outcome = AppealOutcome.valueOf(body.decision());
        return AppealBodies.of(appeals.decide(id, outcome, body.reasons()));
    }
}
