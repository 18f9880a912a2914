package org.honorarium.web.qualifications.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.honorarium.batch.qualifications.boundary.MeasuringJobs;
import org.honorarium.web.api.Fields;

/** Measures annotators by their decided work. The house does so every night by itself. */
@ApplicationScoped
@Path("measurements")
@Produces(MediaType.APPLICATION_JSON)
public class MeasurementsResource {

    @Inject MeasuringJobs jobs;

    /** Begins at once, beside this call. */
    @POST
    public Response begin() {
        return Response.accepted(new Fields().add("id", jobs.begin()).build()).build();
    }
}
