package org.honorarium.web.tasks.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.ClaimTerms;
import org.honorarium.web.api.Fields;

/** How a project gives out its work. */
@ApplicationScoped
@Path("projects/{id}/claim-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimTermsResource {

    @Inject Openings openings;

    /**
     * What counts for claims.
     *
     * @param minutes how long a claim lasts
     * @param openClaims how many one annotator may have at once
     * @param reviewDays after which silence accepts
     * @param mostEach how many tasks one annotator may do; left out for no limit
     * @param mostInAll how many may be claimed in all; left out for no limit
     * @param goldPercent how many of a hundred next tasks are gold; 0 if left out
     */
    public record Body(
            boolean paused,
            int minutes,
            int openClaims,
            int reviewDays,
            Integer mostEach,
            Integer mostInAll,
            Integer goldPercent) {

        ClaimTerms toTerms() {
            return new ClaimTerms(
                    paused,
                    minutes,
                    openClaims,
                    reviewDays,
                    mostEach,
                    mostInAll,
                    goldPercent == null ? 0 : goldPercent);
        }
    }

    @GET
    public JsonObject terms(@PathParam("id") UUID id) {
        return body(openings.terms(id));
    }

    /** Counts for claims from now on; those that are open keep their terms. */
    @PUT
    public JsonObject setTerms(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return body(openings.setTerms(id, body.toTerms()));
    }

    private static JsonObject body(ClaimTerms terms) {
        return new Fields()
                .add("paused", terms.paused())
                .number("minutes", terms.minutes())
                .number("openClaims", terms.openClaims())
                .number("reviewDays", terms.reviewDays())
                .number("mostEach", terms.mostEach())
                .number("mostInAll", terms.mostInAll())
                .number("goldPercent", terms.goldPercent())
                .build();
    }
}
