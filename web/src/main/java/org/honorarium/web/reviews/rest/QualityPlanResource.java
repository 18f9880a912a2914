package org.honorarium.web.reviews.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
import org.honorarium.reviews.boundary.QualityPlans;
import org.honorarium.reviews.entity.PlanShare;
import org.honorarium.reviews.entity.PlanTerms;
import org.honorarium.reviews.entity.QualityPlan;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.web.api.Fields;

/** How much of whose work in a project is reviewed. */
@ApplicationScoped
@Path("projects/{project}/quality-plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualityPlanResource {

    @Inject QualityPlans plans;
    @Inject Openings openings;

    /**
     * The plan.
     *
     * @param newcomerUntil all work is reviewed until so much of an annotator's was accepted here
     * @param provenPercent of the work of those who are past that
     * @param seniorFrom how much must have been accepted here of a senior's
     * @param seniorAccuracy how many percent of a senior's decided work must have been accepted
     * @param seniorPercent of a senior's work
     * @param againUntil all work is reviewed again after the guideline has changed, until so much
     *     was decided
     */
    public record Body(
            @NotNull Integer newcomerUntil,
            @NotNull Integer provenPercent,
            @NotNull Integer seniorFrom,
            @NotNull Integer seniorAccuracy,
            @NotNull Integer seniorPercent,
            @NotNull Integer againUntil) {

        PlanTerms toTerms() {
            return new PlanTerms(
                    newcomerUntil,
                    provenPercent,
                    seniorFrom,
                    seniorAccuracy,
                    seniorPercent,
                    againUntil);
        }
    }

    /** All versions, the last first; none if all work is reviewed. */
    @GET
    public JsonArray get(@PathParam("project") UUID project) {
        int days = openings.terms(project).reviewDays();
        return Fields.list(plans.versions(project), plan -> body(plan, days));
    }

    /** What came of it in the last 30 days, by how proven the annotators were. */
    @GET
    @Path("shares")
    public JsonArray shares(@PathParam("project") UUID project) {
        return Fields.list(plans.shares(project), QualityPlanResource::body);
    }

    /** Makes the next version; the same again changes nothing. */
    @PUT
    public JsonObject put(@PathParam("project") UUID project, @NotNull @Valid Body body) {
        return body(plans.put(project, body.toTerms()), openings.terms(project).reviewDays());
    }

    private static JsonObject body(PlanShare share) {
        return new Fields()
                .add("standing", share.standing())
                .number("cameIn", share.cameIn())
                .number("picked", share.picked())
                .number("reviewed", share.reviewed())
                .number("bySilence", share.bySilence())
                .number("rejected", share.rejected())
                .build();
    }

    private static JsonObject body(QualityPlan plan, int reviewDays) {
        var terms = plan.terms();
        return new Fields()
                .number("version", plan.version())
                .number("newcomerUntil", terms.newcomerUntil())
                .number("provenPercent", terms.provenPercent())
                .number("seniorFrom", terms.seniorFrom())
                .number("seniorAccuracy", terms.seniorAccuracy())
                .number("seniorPercent", terms.seniorPercent())
                .number("againUntil", terms.againUntil())
                .number("reviewDays", reviewDays)
                .add("madeBy", plan.madeByName())
                .add("madeAt", plan.madeAt())
                .build();
    }
}
