package org.honorarium.web.files.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.files.boundary.Originators;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.Originator;
import org.honorarium.files.entity.OriginatorRejected;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.web.api.Fields;

/** What a payer's bank agreed about files in its country's own format. */
@ApplicationScoped
@Path("payers/{payer}/originators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OriginatorsResource {

    @Inject Originators originators;

    /** For NACHA files, in NACHA's words. */
    public record AchBody(
            @NotNull String immediateDestination,
            @NotNull String immediateDestinationName,
            @NotNull String immediateOrigin,
            @NotNull String immediateOriginName,
            @NotNull String companyName,
            @NotNull String companyId,
            @NotNull String odfi,
            @NotNull EntryClass entryClass) {

        AchOriginator toOriginator() {
            return new AchOriginator(
                    immediateDestination,
                    immediateDestinationName,
                    immediateOrigin,
                    immediateOriginName,
                    companyName,
                    companyId,
                    odfi,
                    entryClass);
        }
    }

    /** For Zengin files; names in kana of any width. */
    public record ZenginBody(
            @NotNull String clientCode,
            @NotNull String clientName,
            String bankName,
            String branchName) {

        ZenginOriginator toOriginator() {
            return new ZenginOriginator(clientCode, clientName, bankName, branchName);
        }
    }

    @GET
    @Path("NACHA")
    public JsonObject ach(@PathParam("payer") UUID payer) {
        return originators
                .ach(payer)
                .map(OriginatorsResource::body)
                .orElseThrow(() -> OriginatorRejected.notAgreed(payer, "USD"));
    }

    @GET
    @Path("ZENGIN")
    public JsonObject zengin(@PathParam("payer") UUID payer) {
        return originators
                .zengin(payer)
                .map(OriginatorsResource::body)
                .orElseThrow(() -> OriginatorRejected.notAgreed(payer, "JPY"));
    }

    /**
     * Holds for files that are written from now on; or proposes it, where the payer has nights
     * behind it (see setting-changes). Answers what is in force, nothing if there is nothing yet.
     */
    @PUT
    @Path("NACHA")
    public JsonObject put(@PathParam("payer") UUID payer, @NotNull @Valid AchBody body) {
        return inForce(originators.put(payer, body.toOriginator()));
    }

    /**
     * Holds for files that are written from now on; or proposes it, where the payer has nights
     * behind it (see setting-changes). Answers what is in force, nothing if there is nothing yet.
     */
    @PUT
    @Path("ZENGIN")
    public JsonObject put(@PathParam("payer") UUID payer, @NotNull @Valid ZenginBody body) {
        return inForce(originators.put(payer, body.toOriginator()));
    }

    private static JsonObject inForce(Optional<? extends Originator> agreed) {
        return agreed.map(OriginatorsResource::body).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static JsonObject body(Originator agreed) {
        var facts = new Fields();
        agreed.facts().forEach(facts::add);
        return facts.build();
    }
}
