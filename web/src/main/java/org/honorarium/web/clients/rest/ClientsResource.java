package org.honorarium.web.clients.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.clients.boundary.Clients;
import org.honorarium.clients.entity.Client;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Whose work it is. Everybody sees only the clients they were given. */
@ApplicationScoped
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientsResource {

    @Inject Clients clients;

    /** A client as it is wanted. */
    public record Body(@NotNull String name) {}

    /** Sorts by name or createdAt; filters by name. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(clients.page(query.request()), ClientsResource::body);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return clients.find(id)
                .map(ClientsResource::body)
                .orElseThrow(() -> AccessRejected.notFound("client"));
    }

    /** Makes the client, or gives it another name. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return body(clients.put(id, body.name()));
    }

    private static JsonObject body(Client client) {
        return new Fields()
                .add("id", client.id())
                .add("name", client.name())
                .add("createdAt", client.createdAt())
                .build();
    }
}
