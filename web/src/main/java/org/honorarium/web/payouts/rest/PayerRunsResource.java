package org.honorarium.web.payouts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.honorarium.batch.payouts.boundary.PayoutJobs;
import org.honorarium.payouts.boundary.PayoutRuns;
import org.honorarium.payouts.entity.RunRejected;

/** The one payout run of a payer and business date. */
@ApplicationScoped
@Path("payers/{payer}/payout-runs/{businessDate}")
@Produces(MediaType.APPLICATION_JSON)
public class PayerRunsResource {

    @Inject PayoutJobs jobs;
    @Inject PayoutRuns runs;

    /**
     * Starts the night, once: 201 with the run the first time, 200 with the same run afterwards.
     *
     * @throws RunRejected if the cut-off of that date is still ahead
     */
    @PUT
    public Response start(
            @PathParam("payer") UUID payer, @PathParam("businessDate") BusinessDate day) {
        boolean known = runs.find(payer, day.date()).isPresent();
        var run = jobs.start(payer, day.date());
        return Response.status(known ? Response.Status.OK : Response.Status.CREATED)
                .entity(RunBody.of(run))
                .build();
    }

    @GET
    public JsonObject get(
            @PathParam("payer") UUID payer, @PathParam("businessDate") BusinessDate day) {
        return runs.find(payer, day.date()).map(RunBody::of).orElseThrow(NotFoundException::new);
    }
}
