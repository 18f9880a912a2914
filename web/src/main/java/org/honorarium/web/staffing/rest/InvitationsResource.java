package org.honorarium.web.staffing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.staffing.boundary.Invitations;
import org.honorarium.staffing.entity.StaffingRejected;
import org.honorarium.web.api.Fields;

/** The invitations of the annotator who asks. */
@ApplicationScoped
@Path("me/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    @Inject Invitations invitations;

    /**
     * An answer.
     *
     * @param reason of who declines, for operations to read; may be left out
     */
    public record Body(
            @NotNull @Pattern(regexp = "ACCEPTED|DECLINED", message = "is ACCEPTED or DECLINED")
                    String answer,
            String reason) {}

    /** The open ones first. */
    @GET
    public JsonArray mine() {
        return Fields.list(invitations.mine(), CallBody::of);
    }

    /**
     * Takes the place, or leaves it to the next; the same again changes nothing.
     *
     * @throws StaffingRejected if it cannot be answered any more
     */
    @PUT
    @Path("{id}/answer")
    public JsonArray answer(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        if (body.answer().equals("ACCEPTED")) {
            invitations.accept(id);
        } else {
            invitations.decline(id, body.reason());
        }
        return mine();
    }
}
