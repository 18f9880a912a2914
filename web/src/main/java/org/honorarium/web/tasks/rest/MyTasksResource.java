package org.honorarium.web.tasks.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.pricing.boundary.Quoting;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.reviews.boundary.OwnReviews;
import org.honorarium.tasks.boundary.Claiming;
import org.honorarium.tasks.boundary.MyTasks;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Proposal;
import org.honorarium.tasks.entity.Sheet;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.pricing.rest.QuoteBody;
import org.honorarium.web.tasks.OpenPrices;

/** The tasks of the annotator who asks: what they could claim, what they work on, what became. */
@ApplicationScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyTasksResource {

    @Inject Claiming claims;
    @Inject MyTasks tasks;
    @Inject OpenPrices prices;
    @Inject Quoting quoting;
    @Inject OwnReviews reviews;

    /**
     * What is not handed in yet.
     *
     * @param activeSeconds how long one was really at it since the claim
     */
    public record DraftBody(@NotNull JsonObject answer, @PositiveOrZero int activeSeconds) {}

    /** What is handed in. */
    public record AnswerBody(@NotNull JsonObject answer) {}

    /** What is to be done now, the most urgent first. */
    @GET
    @Path("tasks")
    public JsonArray inWork() {
        return Fields.list(tasks.inWork(), ClaimBody::of);
    }

    /** What became of the last fifty tasks, the latest first. */
    @GET
    @Path("tasks/last")
    public JsonArray last() {
        return Fields.list(tasks.last(), ClaimBody::of);
    }

    /** What could be claimed in one's projects, with what the next task of each type pays. */
    @GET
    @Path("tasks/open")
    public JsonArray open() {
        return Fields.list(
                claims.open(), work -> ClaimBody.of(work, prices.of(work), prices.refusal(work)));
    }

    /**
     * The open tasks of one project on which there is a place, with what each pays, the next one
     * first. Sorts by reference or title; filters by reference and title. Who looks at those of a
     * confidential project is exposed to its client.
     */
    @GET
    @Path("projects/{project}/open-tasks")
    public JsonObject open(@PathParam("project") UUID project, @BeanParam PageQuery query) {
        return PageQuery.body(
                claims.list(project, query.request()),
                task -> ClaimBody.of(task, prices.of(project, task.taskType(), task.id())));
    }

    /**
     * Claims a task, at a price that is locked from then on. The same claim again is the same
     * answer.
     *
     * @param key chosen by whoever claims
     * @return with the id that the task has from then on
     */
    @PUT
    @Path("claims/{key}")
    @Transactional
    public JsonObject claim(@PathParam("key") UUID key, @NotNull @Valid ClaimBody body) {
        var agreed = claims.agree(key, body.toWanted());
        return whole(agreed.claim(), agreed.quote());
    }

    /** With its price, and all that is needed to work on it as long as that is to be done. */
    @GET
    @Path("tasks/{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return whole(tasks.find(id), quoting.find(id));
    }

    /** Keeps what there is so far; says how much active time is kept. */
    @PUT
    @Path("tasks/{id}/draft")
    public JsonObject save(@PathParam("id") UUID id, @NotNull @Valid DraftBody body) {
        var kept = tasks.save(id, body.answer().toString(), body.activeSeconds());
        return new Fields().add("activeSeconds", kept).build();
    }

    /** Hands it in; the same answer again is the same submission. */
    @PUT
    @Path("tasks/{id}/answer")
    public JsonObject submit(@PathParam("id") UUID id, @NotNull @Valid AnswerBody body) {
        return ClaimBody.of(tasks.submit(id, body.answer().toString()));
    }

    /**
     * Leaves it to others, without blame; the same again changes nothing.
     *
     * @throws TaskRejected if it was submitted
     */
    @PUT
    @Path("tasks/{id}/return")
    public JsonObject giveBack(@PathParam("id") UUID id) {
        return ClaimBody.of(tasks.giveBack(id));
    }

    private JsonObject whole(Claim claim, Optional<Quote> quote) {
        var fields = ClaimBody.fields(claim);
        quote.ifPresent(one -> fields.add("quote", QuoteBody.of(one)));
        if (claim.isInWork()) {
            add(fields, tasks.sheet(claim));
        }
        if (claim.state() == AssignmentState.REWORK) {
            fields.add("askedAgain", reviews.lastAsked(claim.id()).orElse(null));
        }
        return fields.build();
    }

    private static void add(Fields fields, Sheet sheet) {
        var variables = new Fields();
        sheet.variables().forEach(variables::add);
        fields.add("variables", variables.build())
                .add("draft", json(sheet.draft()))
                .add("activeSeconds", sheet.activeSeconds())
                .add("submissions", sheet.submissions());
        sheet.proposal().ifPresent(one -> fields.add("proposal", proposal(one)));
        sheet.form().ifPresent(one -> fields.add("form", FormResource.schema(one)));
        sheet.template().ifPresent(one -> fields.add("html", one.filled(sheet.variables())));
    }

    private static JsonObject proposal(Proposal one) {
        return new Fields()
                .add("machine", one.machine())
                .add("version", one.version())
                .add("answer", json(one.answer()))
                .build();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Builders.reader(text)) {
            return reader.readObject();
        }
    }
}
