package org.honorarium.web.earnings.rest;

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
import org.honorarium.earnings.boundary.Timesheets;
import org.honorarium.web.api.PageQuery;

/** The paid hours of a project, and the decisions about them. */
@ApplicationScoped
@Path("projects/{project}/hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoursResource {

    private static final String APPROVED = "APPROVED";

    @Inject Timesheets timesheets;

    /**
     * What was decided.
     *
     * @param reason of a refusal, which the annotator reads
     */
    public record DecisionBody(
            @NotNull @Pattern(regexp = "APPROVED|REFUSED", message = "is APPROVED or REFUSED")
                    String decision,
            String reason) {}

    /** Those that wait first, then the latest. Filters by state and annotator. */
    @GET
    public JsonObject page(@PathParam("project") UUID project, @BeanParam PageQuery query) {
        return PageQuery.body(timesheets.of(project, query.request()), HoursBody::of);
    }

    /**
     * Approves them, so that they are owed at once, or refuses them. The same again is the same.
     */
    @PUT
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") UUID id, @NotNull @Valid DecisionBody body) {
        return HoursBody.of(
                APPROVED.equals(body.decision())
                        ? timesheets.approve(id)
                        : timesheets.refuse(id, body.reason()));
    }
}
