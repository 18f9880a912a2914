package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.web.api.Fields;

/** Owners and what they own by more than the threshold. */
@ApplicationScoped
@Path("client-groups")
@Produces(MediaType.APPLICATION_JSON)
public class ClientGroupsResource {

    @Inject Ownership ownership;

    @GET
    public JsonArray list() {
        return Fields.list(ownership.groups(), OwnershipBodies::of);
    }

    /** Asks for the barriers that follow from the groups as they are now, and says how many. */
    @POST
    @Path("proposals")
    public JsonObject propose() {
        return new Fields().number("proposed", ownership.propose()).build();
    }
}
