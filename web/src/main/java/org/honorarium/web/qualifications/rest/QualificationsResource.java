package org.honorarium.web.qualifications.rest;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.qualifications.boundary.Claims;
import org.honorarium.qualifications.boundary.Qualifications;
import org.honorarium.qualifications.boundary.Verifications;
import org.honorarium.qualifications.entity.Verdict;
import org.honorarium.web.access.Me;
import org.honorarium.web.api.PageQuery;

/** Qualifications and their way: claimed, handed in, decided. Annotators have their own. */
@ApplicationScoped
@Path("qualifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualificationsResource {

    @Inject Qualifications qualifications;
    @Inject Claims claims;
    @Inject Verifications verifications;
    @Inject Me me;

    /**
     * What a verifier says yes to.
     *
     * @param level absent: as it was claimed
     * @param validFrom absent: today
     * @param validUntil the day after the last one; absent: as long as the type allows
     */
    public record VerdictBody(BigDecimal level, LocalDate validFrom, LocalDate validUntil) {}

    /** Why not, or why not any more; the annotator reads it. */
    public record ReasonBody(String reason) {}

    /**
     * Sorts by reference, type, state, validUntil, claimedAt or handedInAt; filters by annotator,
     * type, kind, state, code, reference, and endsBy.
     */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(qualifications.page(query.request()), QualificationBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return QualificationBody.of(qualifications.open(id));
    }

    /** Claims it; other content is a change until it is handed in, and then a conflict. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid ClaimBody body) {
        claims.put(id, body.toClaim(me.get().actor().id()));
        return get(id);
    }

    /** Hands it in for review. */
    @PUT
    @Path("{id}/review")
    public JsonObject handIn(@PathParam("id") UUID id) {
        claims.handIn(id);
        return get(id);
    }

    /** Says yes. A clearance is still under review after the first of two people. */
    @PUT
    @Path("{id}/verification")
    public JsonObject verify(@PathParam("id") UUID id, VerdictBody body) {
        var verdict =
                body == null
                        ? Verdict.AS_CLAIMED
                        : new Verdict(body.level(), body.validFrom(), body.validUntil());
        verifications.verify(id, verdict);
        return get(id);
    }

    @PUT
    @Path("{id}/refusal")
    public JsonObject refuse(@PathParam("id") UUID id, @NotNull @Valid ReasonBody body) {
        verifications.refuse(id, body.reason());
        return get(id);
    }

    /** Takes away what was verified. */
    @PUT
    @Path("{id}/revocation")
    public JsonObject revoke(@PathParam("id") UUID id, @NotNull @Valid ReasonBody body) {
        verifications.revoke(id, body.reason());
        return get(id);
    }
}
