package org.honorarium.web.annotators.rest;

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
import org.honorarium.annotators.boundary.AccountProposals;
import org.honorarium.annotators.boundary.WholeNumbers;
import org.honorarium.annotators.entity.AccountProposal;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** Bank details that staff change: proposed by one, in force when another confirms. */
@ApplicationScoped
@Path("account-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountProposalsResource {

    @Inject AccountProposals proposals;
    @Inject WholeNumbers numbers;

    /** What is proposed. */
    public record ProposalBody(
            @NotNull UUID annotator,
            @NotNull @Valid BankDetailsBody account,
            @NotNull String why) {}

    /** What another person says to it. */
    public record DecisionBody(@NotNull Boolean confirmed) {}

    /** The latest first. Filters by state. */
    @GET
    public JsonObject page(@BeanParam PageQuery query) {
        return PageQuery.body(proposals.page(query.request()), AccountProposalsResource::body);
    }

    @PUT
    @Path("{id}")
    public JsonObject propose(@PathParam("id") UUID id, @NotNull @Valid ProposalBody body) {
        var account = body.account();
        return body(
                proposals.propose(
                        id, body.annotator(), account.currency(), account.toDetails(), body.why()));
    }

    /** The whole number, for the second person. */
    @GET
    @Path("{id}/account")
    public JsonObject account(@PathParam("id") UUID id) {
        return new Fields().add("account", numbers.ofProposal(id)).build();
    }

    @PUT
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") UUID id, @NotNull @Valid DecisionBody body) {
        return body(proposals.decide(id, body.confirmed()));
    }

    private static JsonObject body(AccountProposal one) {
        return new Fields()
                .add("id", one.id())
                .add("annotator", one.annotator())
                .add("annotatorReference", one.reference())
                .add("currency", one.currency())
                .add("kind", one.kind())
                .add("account", one.masked())
                .add("why", one.why())
                .add("proposedBy", one.byName())
                .add("proposedAt", one.at())
                .add("state", one.state())
                .add("decidedBy", one.decidedByName())
                .add("decidedAt", one.decidedAt())
                .build();
    }
}
