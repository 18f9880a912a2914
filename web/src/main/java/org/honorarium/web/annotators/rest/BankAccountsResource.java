package org.honorarium.web.annotators.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
import org.honorarium.annotators.boundary.BankAccounts;
import org.honorarium.annotators.boundary.WholeNumbers;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.annotators.entity.ChangedAccount;
import org.honorarium.web.api.Fields;
import org.honorarium.web.api.PageQuery;

/** The bank accounts of annotators, by their last characters. */
@ApplicationScoped
@Path("bank-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BankAccountsResource {

    /** Why finance confirms an account in its owner's stead. */
    public record WhyBody(@NotNull String why) {}

    @Inject BankAccounts accounts;
    @Inject WholeNumbers numbers;

    /** Changed accounts that nobody has confirmed, the longest waiting first. */
    @GET
    public JsonObject waiting(@BeanParam PageQuery query) {
        return PageQuery.body(accounts.waiting(query.request()), BankAccountsResource::body);
    }

    /** Changes one's own account in a currency; it is paid to once confirmed, after three days. */
    @PUT
    @Path("mine")
    public JsonArray put(@NotNull @Valid BankDetailsBody body) {
        return Fields.list(
                accounts.put(body.currency(), body.toDetails()), BankAccountsResource::body);
    }

    /** The whole number of one that nobody has confirmed, for finance. */
    @GET
    @Path("{id}/account")
    public JsonObject account(@PathParam("id") UUID id) {
        return new Fields().add("account", numbers.ofChanged(id)).build();
    }

    /** Says that one's own changed account is right. */
    @PUT
    @Path("{id}/confirmation")
    public void confirm(@PathParam("id") UUID id) {
        accounts.confirm(id);
    }

    /** Says in its owner's stead that a changed account is right: finance, with a reason. */
    @PUT
    @Path("{id}/confirmation-in-stead")
    public void confirmInStead(@PathParam("id") UUID id, @NotNull @Valid WhyBody body) {
        accounts.confirmInStead(id, body.why());
    }

    static JsonObject body(AccountRow account) {
        return new Fields()
                .add("id", account.id())
                .add("currency", account.currency())
                .add("kind", account.kind())
                .add("account", account.masked())
                .add("since", account.since())
                .add("replacedAt", account.replacedAt())
                .add("confirmedAt", account.confirmedAt())
                .add("usableFrom", account.usableFrom().orElse(null))
                .build();
    }

    private static JsonObject body(ChangedAccount account) {
        return new Fields()
                .add("id", account.id())
                .add("annotator", account.annotator())
                .add("annotatorReference", account.reference())
                .add("currency", account.currency())
                .add("kind", account.kind())
                .add("account", account.masked())
                .add("since", account.since())
                .add("putBy", account.putByName())
                .build();
    }
}
