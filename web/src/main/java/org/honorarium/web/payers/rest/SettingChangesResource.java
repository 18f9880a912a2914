package org.honorarium.web.payers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.TreeMap;
import java.util.UUID;
import org.honorarium.payers.boundary.SettingChanges;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.SettingChange;
import org.honorarium.web.api.Fields;

/**
 * Tax rules, the taking back of debts, tax forms, and how payment files are written and who sends
 * them, that one person wants to set for a payer with nights behind it: another person confirms
 * them.
 */
@ApplicationScoped
@Path("setting-changes")
@Produces(MediaType.APPLICATION_JSON)
public class SettingChangesResource {

    @Inject SettingChanges changes;

    /** What waits first, then the latest first; at most 100. */
    @GET
    public JsonArray list() {
        return Fields.list(changes.latest(), SettingChangesResource::body);
    }

    /**
     * Confirms it: it is set at once.
     *
     * @throws PayerRejected if the caller proposed it or is a program
     */
    @PUT
    @Path("{id}/confirmation")
    public JsonObject confirm(@PathParam("id") UUID id) {
        return body(changes.confirm(id));
    }

    @PUT
    @Path("{id}/refusal")
    public JsonObject refuse(@PathParam("id") UUID id) {
        return body(changes.refuse(id));
    }

    private static JsonObject body(SettingChange change) {
        var said = new Fields();
        new TreeMap<>(change.said()).forEach(said::add);
        return new Fields()
                .add("id", change.id())
                .add("payer", change.payer())
                .add("payerName", change.payerName())
                .add("kind", change.kind())
                .add("said", said.build())
                .add("state", change.state())
                .add("proposedBy", change.byName())
                .add("proposedAt", change.at())
                .add("decidedBy", change.decidedByName())
                .add("decidedAt", change.decidedAt())
                .build();
    }
}
