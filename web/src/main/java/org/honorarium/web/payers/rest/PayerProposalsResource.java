package org.honorarium.web.payers.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.honorarium.payers.boundary.PayerProposals;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.boundary.ProposedAccounts;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerChange;
import org.honorarium.payers.entity.PayerProposal;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payers.entity.WholeAccount;
import org.honorarium.web.api.Fields;

/** What is proposed of a payer: its accounts, minimums, cut-off and pay days. */
@ApplicationScoped
@Path("payers/{payer}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayerProposalsResource {

    @Inject PayerProposals proposals;
    @Inject ProposedAccounts accounts;
    @Inject Payers payers;

    /** What waits first, then the latest first. */
    @GET
    public JsonArray list(@PathParam("payer") UUID payer) {
        return Fields.list(proposals.of(payer), PayerProposalsResource::body);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("payer") UUID payer, @PathParam("id") UUID id) {
        return body(known(payer, id));
    }

    /** Proposes all that the payer would be set to. */
    @PUT
    @Path("{id}")
    public JsonObject propose(
            @PathParam("payer") UUID payer,
            @PathParam("id") UUID id,
            @NotNull @Valid PayerBody body) {
        var before = payers.find(payer).map(Payer::terms);
        return body(proposals.propose(id, payer, body.toTerms(before)));
    }

    /** The whole numbers of the accounts that it changes, for the second person. */
    @GET
    @Path("{id}/accounts")
    public JsonArray accounts(@PathParam("payer") UUID payer, @PathParam("id") UUID id) {
        return Fields.list(accounts.of(known(payer, id).id()), PayerProposalsResource::body);
    }

    /** Puts it in force, by another person than who proposed it. */
    @PUT
    @Path("{id}/confirmation")
    public JsonObject confirm(@PathParam("payer") UUID payer, @PathParam("id") UUID id) {
        return body(proposals.confirm(known(payer, id).id()));
    }

    @PUT
    @Path("{id}/refusal")
    public JsonObject refuse(@PathParam("payer") UUID payer, @PathParam("id") UUID id) {
        return body(proposals.refuse(known(payer, id).id()));
    }

    private PayerProposal known(UUID payer, UUID id) {
        return Optional.of(proposals.find(id))
                .filter(one -> one.payer().equals(payer))
                .orElseThrow(() -> PayerRejected.noProposal(id));
    }

    private static JsonObject body(PayerProposal proposal) {
        return new Fields()
                .add("id", proposal.id())
                .add("payer", proposal.payer())
                .add("state", proposal.state())
                .add("outdated", proposal.outdated())
                .add("terms", PayerBody.terms(proposal.terms()).build())
                .add("changes", proposal.changes(), PayerProposalsResource::body)
                .add("proposedBy", proposal.by())
                .add("proposedAt", proposal.at())
                .add("decidedAt", proposal.decidedAt())
                .build();
    }

    private static JsonObject body(WholeAccount whole) {
        return new Fields()
                .add("currency", whole.currency())
                .add("before", whole.before())
                .add("after", whole.after())
                .build();
    }

    private static JsonObject body(PayerChange change) {
        return new Fields()
                .add("what", change.what())
                .add("currency", change.currency().isEmpty() ? null : change.currency())
                .add("before", change.before())
                .add("after", change.after())
                .build();
    }
}
