package org.honorarium.web.departures.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.departures.boundary.OtherFormats;
import org.honorarium.departures.entity.DepartureRejected;
import org.honorarium.departures.entity.OtherFormat;
import org.honorarium.files.entity.FileFormat;
import org.honorarium.web.api.Fields;

/**
 * Payment files that left in one format that moves money and are wanted in another: two persons say
 * that the first was not carried out.
 */
@ApplicationScoped
@Path("other-formats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OtherFormatsResource {

    @Inject OtherFormats formats;

    /** Why the first was not carried out. */
    public record NotCarriedOut(@NotNull String reason) {}

    /**
     * What stands against this format.
     *
     * @throws AccessRejected if nothing does
     */
    @GET
    @Path("{file}/{format}")
    public JsonObject get(@PathParam("file") UUID file, @PathParam("format") FileFormat format) {
        return body(
                formats.find(file, format)
                        .orElseThrow(() -> AccessRejected.notFound("other format")));
    }

    /**
     * Proposes that the file leaves in this format, too.
     *
     * @throws DepartureRejected if nothing stands against it, or two persons agreed already
     */
    @PUT
    @Path("{file}/{format}/proposal")
    public JsonObject propose(
            @PathParam("file") UUID file,
            @PathParam("format") FileFormat format,
            @NotNull @Valid NotCarriedOut said) {
        return body(formats.propose(file, format, said.reason()));
    }

    /**
     * Confirms what another person proposed.
     *
     * @throws DepartureRejected if nobody did, or it was the same person
     */
    @PUT
    @Path("{file}/{format}/confirmation")
    public JsonObject confirm(
            @PathParam("file") UUID file, @PathParam("format") FileFormat format) {
        return body(formats.confirm(file, format));
    }

    private static JsonObject body(OtherFormat one) {
        return new Fields()
                .add("file", one.file())
                .add("format", one.wanted())
                .add("messageId", one.messageId())
                .add("leftAs", one.left())
                .add("leftAt", one.leftAt())
                .add("reason", one.reason())
                .add("proposed", one.isProposed())
                .add("proposedBy", one.proposedByName())
                .add("let", one.isLet())
                .build();
    }
}
