package org.honorarium.web.banking.rest;

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
import org.honorarium.banking.boundary.BankProposals;
import org.honorarium.banking.entity.ProposalKind;
import org.honorarium.banking.entity.ProposalTerms;
import org.honorarium.web.api.PageQuery;

/** What the bank and the house see differently, and what two persons agree on about it. */
@ApplicationScoped
@Path("bank-differences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BankDifferencesResource {

    @Inject BankProposals proposals;

    /**
     * What somebody proposes: that a payment file was NOT_ATTEMPTED, that a line is NO_PAYOUT, or
     * that a payout was SETTLED, REJECTED or RETURNED, with the line that says so if there is one.
     */
    public record Body(
            @NotNull ProposalKind kind, UUID file, UUID line, UUID payout, @NotNull String reason) {

        ProposalTerms toTerms() {
            return new ProposalTerms(kind, file, line, payout, reason);
        }
    }

    /** Whether a second person agrees. */
    public record Decision(@NotNull Boolean confirmed) {}

    /** Lines that wait for a person, the oldest first. Filters by payer (its id) and difference. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(proposals.differences(query.request()), BankingBodies::line);
    }

    /** What banks say about changed bank details, the latest first; nothing of it is applied. */
    @GET
    @Path("changes")
    public JsonObject changes(@BeanParam PageQuery query) {
        return PageQuery.body(proposals.changes(query.request()), BankingBodies::line);
    }

    /** What waits for a second person, the oldest first. */
    @GET
    @Path("proposals")
    public JsonObject open(@BeanParam PageQuery query) {
        return PageQuery.body(proposals.open(query.request()), BankingBodies::proposal);
    }

    @GET
    @Path("proposals/{id}")
    public JsonObject get(@PathParam("id") UUID id) {
        return BankingBodies.proposal(proposals.get(id));
    }

    /** Proposes what it came to. The same again changes nothing. */
    @PUT
    @Path("proposals/{id}")
    public JsonObject propose(@PathParam("id") UUID id, @NotNull @Valid Body body) {
        return BankingBodies.proposal(proposals.propose(id, body.toTerms()));
    }

    /** Decides what somebody else proposed. The same again changes nothing. */
    @PUT
    @Path("proposals/{id}/decision")
    public JsonObject decide(@PathParam("id") UUID id, @NotNull @Valid Decision decision) {
        return BankingBodies.proposal(proposals.decide(id, decision.confirmed()));
    }
}
