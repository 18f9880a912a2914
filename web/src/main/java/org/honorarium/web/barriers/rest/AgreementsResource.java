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
import org.honorarium.barriers.boundary.Agreements;
import org.honorarium.barriers.entity.Agreement;
import org.honorarium.web.api.Fields;

/** Non-disclosure agreements, by client. No content is shown without the last one signed. */
@ApplicationScoped
@Path("agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    @Inject Agreements agreements;

    /** A text. */
    public record Body(@NotNull String text) {}

    /** Which version is signed. */
    public record SignatureBody(@NotNull Integer version) {}

    /** Those of the clients whose projects the caller sees. */
    @GET
    public JsonArray list() {
        return Fields.list(agreements.list(), AgreementsResource::body);
    }

    @GET
    @Path("{client}")
    public JsonObject get(@PathParam("client") UUID client) {
        return body(agreements.last(client));
    }

    /** Publishes a new version; the same text again changes nothing. */
    @PUT
    @Path("{client}")
    public JsonObject put(@PathParam("client") UUID client, @NotNull @Valid Body body) {
        return body(agreements.publish(client, body.text()));
    }

    /** The caller signs the last version. */
    @PUT
    @Path("{client}/signature")
    public JsonObject sign(@PathParam("client") UUID client, @NotNull @Valid SignatureBody body) {
        return body(agreements.sign(client, body.version()));
    }

    private static JsonObject body(Agreement agreement) {
        return new Fields()
                .add("client", agreement.client())
                .add("clientName", agreement.clientName())
                .add("projects", agreement.projects())
                .number("version", agreement.version())
                .add("publishedAt", agreement.publishedAt())
                .add("signedAt", agreement.signedAt())
                .number("signatures", agreement.signatures())
                .add("text", agreement.text())
                .build();
    }
}
