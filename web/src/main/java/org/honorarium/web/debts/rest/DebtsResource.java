package org.honorarium.web.debts.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.honorarium.debts.boundary.Debts;
import org.honorarium.debts.entity.DebtCause;
import org.honorarium.debts.entity.DebtTerms;
import org.honorarium.web.api.PageQuery;
import org.honorarium.web.money.AmountBody;

/** Clawbacks: proposed by one person, decided by another, taken out of payouts to come. */
@ApplicationScoped
@Path("debts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DebtsResource {

    @Inject Debts debts;

    /**
     * What is to be taken back.
     *
     * @param explanation which the annotator reads
     * @param earning what it takes back; left out where it is about something else
     */
    public record Body(
            @NotNull UUID payer,
            @NotNull UUID annotator,
            @NotNull @Valid AmountBody amount,
            @NotNull DebtCause cause,
            @NotNull String explanation,
            UUID earning) {

        DebtTerms toTerms() {
            return new DebtTerms(
                    payer,
                    annotator,
                    amount.money(),
                    cause,
                    explanation,
                    Optional.ofNullable(earning));
        }
    }

    /** Whether it comes into force; a reason is needed if not. */
    public record Decision(@NotNull Boolean inForce, String reason) {}

    /** Why the rest is let go, which the annotator reads. */
    public record Forgiving(String reason) {}

    /** Filters by a part of the annotator's reference, state and payer. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(debts.page(query.request()), DebtBody::of);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return DebtBody.of(debts.find(id));
    }

    /** Proposes it. The same again changes nothing. */
    @PUT
    @Path("{id}")
    public JsonObject put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return DebtBody.of(debts.propose(id, body.toTerms()));
    }

    /** Decides about it, as another person. The same again changes nothing. */
    @PUT
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") UUID id, @NotNull @Valid Decision body) {
        return DebtBody.of(body.inForce() ? debts.putInForce(id) : debts.refuse(id, body.reason()));
    }

    /** Lets go what is left of it. */
    @PUT
    @Path("{id}/forgiving")
    public JsonObject forgive(@PathParam("id") UUID id, @NotNull Forgiving body) {
        return DebtBody.of(debts.forgive(id, body.reason()));
    }
}
