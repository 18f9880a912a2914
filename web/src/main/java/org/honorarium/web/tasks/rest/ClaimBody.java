package org.honorarium.web.tasks.rest;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.OpenTask;
import org.honorarium.tasks.entity.OpenWork;
import org.honorarium.tasks.entity.Shown;
import org.honorarium.tasks.entity.Wanted;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.AmountBody;
import org.honorarium.web.pricing.rest.QuoteBody;

/**
 * What is to be claimed: the next task of a project, the next of a type, or one task.
 *
 * @param taskType may be left out
 * @param task may be left out
 * @param shown the price that was shown, and for which alone it is claimed; may be left out
 */
public record ClaimBody(@NotNull UUID project, UUID taskType, UUID task, @Valid ShownBody shown) {

    /** A price before a claim, as a quote says it. */
    public record ShownBody(
            @NotNull @Valid AmountBody certain, @NotNull @Valid AmountBody maximum) {

        Shown toShown() {
            return new Shown(certain.money(), maximum.money());
        }
    }

    Wanted toWanted() {
        return new Wanted(
                project,
                Optional.ofNullable(taskType),
                Optional.ofNullable(task),
                Optional.ofNullable(shown).map(ShownBody::toShown));
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

    /**
     * @param quote what it pays; empty if it has no price
     */
    static JsonObject of(OpenTask task, Optional<Quote> quote) {
        var fields =
                new Fields()
                        .add("id", task.id())
                        .add("reference", task.reference())
                        .add("taskType", task.taskType())
                        .add("title", task.title());
        quote.ifPresent(one -> fields.add("quote", QuoteBody.of(one)));
        return fields.build();
    }

    /**
     * @param quote what the next of them pays; empty if it has no price
     * @param refusal why it cannot be claimed at this moment; empty if it can
     */
    static JsonObject of(OpenWork work, Optional<Quote> quote, Optional<Rejection> refusal) {
        var fields =
                new Fields()
                        .add("project", work.project())
                        .add("taskType", work.taskType())
                        .add("title", work.title())
                        .add("places", work.places())
                        .add("claimable", refusal.isEmpty() && quote.isPresent())
                        .add("confidential", work.confidential());
        quote.ifPresent(one -> fields.add("quote", QuoteBody.of(one)));
        refusal.ifPresent(one -> fields.add("refusal", of(one)));
        return fields.build();
    }

    private static JsonObject of(Rejection refusal) {
        return new Fields().add("code", refusal.code()).add("title", refusal.getMessage()).build();
    }
}
