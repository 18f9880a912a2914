package org.honorarium.web.barriers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.barriers.boundary.Ownership;
import org.honorarium.web.api.Fields;

/** Who can own or be owned: clients, the house, and companies that are no clients. */
@ApplicationScoped
@Path("companies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompaniesResource {

    @Inject Ownership ownership;

    /** A company as it is called. */
    public record Body(@NotNull String name) {}

    /** Clients and the house among them. */
    @GET
    public JsonArray list() {
        return Fields.list(ownership.parties(), OwnershipBodies::of);
    }

    /** Makes a company known that is no client. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return OwnershipBodies.of(ownership.putCompany(id, body.name()));
    }
}
