package org.honorarium.web.payouts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.honorarium.payouts.boundary.LegalLimits;
import org.honorarium.payouts.entity.LegalLimit;
import org.honorarium.payouts.entity.NearLimit;
import org.honorarium.web.api.Fields;

/** Until when work must be paid by law, and what comes near that day. */
@ApplicationScoped
@Path("legal-limits")
@Produces(MediaType.APPLICATION_JSON)
public class LegalLimitsResource {

    @Inject LegalLimits limits;

    /** The limits in force, by country. */
    @GET
    public JsonArray limits() {
        return Fields.list(limits.limits(), LegalLimitsResource::body);
    }

    /** What must be paid soon, the nearest day first, and what stands in the way; at most 500. */
    @GET
    @Path("near")
    public JsonArray near() {
        return Fields.list(limits.near(), LegalLimitsResource::body);
    }

    private static JsonObject body(LegalLimit limit) {
        return new Fields()
                .add("country", limit.country())
                .add("days", limit.days())
                .add("zone", limit.zone())
                .add("payAhead", limit.payAhead())
                .add("alarmAhead", limit.alarmAhead())
                .add("source", limit.source())
                .build();
    }

    private static JsonObject body(NearLimit near) {
        var fields =
                new Fields()
                        .add("payer", near.payer())
                        .add("payerName", near.payerName())
                        .add("annotator", near.annotator())
                        .add("annotatorReference", near.reference())
                        .add("country", near.country())
                        .add("amount", near.amount())
                        .add("receivedAt", near.receivedAt())
                        .add("lastDay", near.lastDay());
        return near.block() == null
                ? fields.build()
                : fields.add("block", RunBody.reason(near.block())).build();
    }
}
