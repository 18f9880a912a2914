package org.honorarium.web.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.boundary.Tokens;
import org.honorarium.security.entity.ApiToken;
import org.honorarium.security.entity.TokenOrder;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.PageQuery;

/** Tokens of programs, for administrators. */
@ApplicationScoped
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject Tokens tokens;

    /** A token as it is wanted. */
    public record Body(
            @NotNull String name,
            @NotNull Set<Role> scopes,
            Set<UUID> clients,
            boolean allClients,
            @NotNull Instant expiresAt) {

        TokenOrder toOrder() {
            var given = clients == null ? Set.<UUID>of() : clients;
            return new TokenOrder(name, scopes, given, allClients, expiresAt);
        }
    }

    /** The answer has the token itself, this once. */
    @POST
    public Response issue(@NotNull @Valid Body body) {
        var issued = tokens.issue(body.toOrder());
        var answer = builder(issued.token()).add("token", issued.secret().text()).build();
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    /** Sorts by name, createdAt, expiresAt or revokedAt; filters by name. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(tokens.page(query.request()), token -> builder(token).build());
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }

    private static JsonObjectBuilder builder(ApiToken token) {
        var builder =
                Builders.object()
                        .add("id", token.id().toString())
                        .add("name", token.name())
                        .add("scopes", UserBody.texts(token.scopes()))
                        .add("clients", UserBody.texts(token.clients()))
                        .add("allClients", token.allClients());
        UserBody.add(builder, "createdAt", token.createdAt());
        UserBody.add(builder, "expiresAt", token.expiresAt());
        UserBody.add(builder, "revokedAt", token.revokedAt());
        return builder;
    }
}
