package org.honorarium.web.quality.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.RejectionCategory;
import org.honorarium.quality.entity.Seen;
import org.honorarium.web.api.Fields;

/** The decision on one assignment. */
@ApplicationScoped
@Path("assignments/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    @Inject Decisions decisions;

    /**
     * What was decided: ACCEPTED, FIXED (accepted with a fix), REWORK (asked for again), or
     * REJECTED.
     *
     * @param reason which the annotator reads: why it is rejected in 100 to 5000 characters, what
     *     is to be done again, or what was fixed
     * @param category of a rejection
     * @param section of the guideline that a rejection cites, in its own words
     * @param answer the fixed one
     * @param version of the submission that was looked at; left out for the last one
     */
    public record Body(
            @NotNull
                    @Pattern(
                            regexp = "ACCEPTED|FIXED|REWORK|REJECTED",
                            message = "is ACCEPTED, FIXED, REWORK or REJECTED")
                    String decision,
            String reason,
            String category,
            String section,
            JsonObject answer,
            @Positive Integer version) {

        Seen seen(UUID assignment) {
            return new Seen(assignment, Optional.ofNullable(version));
        }

        Grounds grounds() {
            return new Grounds(known(category), section, reason);
        }

        private static RejectionCategory known(String category) {
            var all = RejectionCategory.values();
            return category == null
                    ? null
                    : Arrays.stream(all)
                            .filter(one -> one.name().equals(category))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            DecisionRejected.categoryUnknown(
                                                    category, Arrays.toString(all)));
        }
    }

    /**
     * Decides; the same again changes nothing. A rejection may be answered with PROPOSED: it waits
     * for a second person, because one reviewer made more than twenty of one annotator's in a day.
     *
     * @throws DecisionRejected if it was decided otherwise
     */
    @PUT
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        var seen = body.seen(id);
        var decision = body.decision();
        switch (decision) {
            case "ACCEPTED" -> decisions.accept(seen);
            case "FIXED" ->
                    decisions.fix(
                            seen,
                            body.answer() == null ? null : body.answer().toString(),
                            body.reason());
            case "REWORK" -> decisions.askAgain(seen, body.reason());
            default -> decision = decisions.reject(seen, body.grounds()).name();
        }
        return new Fields().add("assignment", id).add("decision", decision).build();
    }
}
