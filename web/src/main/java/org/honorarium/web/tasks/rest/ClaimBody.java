package org.honorarium.web.tasks.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Wanted;
import org.honorarium.web.api.Fields;
import org.honorarium.web.pricing.rest.QuoteBody;

/**
 * What is to be claimed: the next task of a project, the next of a type, or one task.
 *
 * @param taskType may be left out
 * @param task may be left out
 */
public record ClaimBody(@NotNull UUID project, UUID taskType, UUID task) {

    Wanted toWanted() {
        return new Wanted(project, Optional.ofNullable(taskType), Optional.ofNullable(task));
    }

    static JsonObject of(Claim claim) {
        return fields(claim).build();
    }

    static Fields fields(Claim claim) {
        return new Fields()
                .add("id", claim.id())
                .add("project", claim.project())
                .add("projectName", claim.projectName())
                .add("task", claim.task())
                .add("reference", claim.reference())
                .add("taskType", claim.taskType())
                .add("title", claim.title())
                .add("state", claim.state())
                .add("claimedAt", claim.claimedAt())
                .add("dueAt", claim.dueAt())
                .add("submittedAt", claim.submittedAt())
                .add("reviewDueAt", claim.reviewDueAt());
    }

    static JsonObject of(OpenTask task) {
        return new Fields()
                .add("id", task.id())
                .add("reference", task.reference())
                .add("taskType", task.taskType())
                .add("title", task.title())
                .build();
    }

    /**
     * @param quote what the next of them pays; empty if it has no price
     */
    static JsonObject of(OpenWork work, Optional<Quote> quote) {
        var fields =
                new Fields()
                        .add("project", work.project())
                        .add("taskType", work.taskType())
                        .add("title", work.title())
                        .add("places", work.places())
                        .add("claimable", work.claimable())
                        .add("confidential", work.confidential());
        quote.ifPresent(one -> fields.add("quote", QuoteBody.of(one)));
        return fields.build();
    }
}
