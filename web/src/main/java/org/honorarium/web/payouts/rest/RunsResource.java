package org.honorarium.web.payouts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.batch.payouts.boundary.PayoutJobs;
import org.honorarium.files.boundary.PaymentFiles;
import org.honorarium.payouts.boundary.RunReports;
import org.honorarium.payouts.entity.RunRejected;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.files.rest.FileBody;

/** Payout runs: how far they are, what they decided, and their release. */
@ApplicationScoped
@Path("payout-runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    @Inject RunReports reports;
    @Inject PayoutJobs jobs;
    @Inject PaymentFiles files;

    /** Sorts by businessDate, payer, state or startedAt; filters by payer (its id) and state. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(reports.page(query.request()), RunBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return RunBody.of(reports.get(id));
    }

    /** Filters by a part of the reference, state and currency. */
    @GET
    @Path("{id}/payouts")
    public JsonObject payouts(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(reports.payouts(id, query.request()), PayoutBody::of);
    }

    /** Filters by reason, currency and a part of the reference. */
    @GET
    @Path("{id}/holds")
    public JsonObject holds(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return PageQuery.body(reports.holds(id, query.request()), RunBody::of);
    }

    /**
     * Releases the run, once; its payment files are written from now on.
     *
     * @throws RunRejected if it is not ready, or the caller started it or is a program
     */
    @PUT
    @Path("{id}/release")
    public JsonObject release(@PathParam("id") UUID id) {
        return RunBody.of(jobs.release(id));
    }

    @GET
    @Path("{id}/files")
    public JsonArray files(@PathParam("id") UUID id) {
        return Fields.list(files.ofRun(reports.get(id).row().run().id()), FileBody::of);
    }
}
