package org.honorarium.web.payouts.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.honorarium.ledger.entity.TrialBalanceLine;
import org.honorarium.payers.entity.PayerRejected;
import org.honorarium.payouts.boundary.PayerBooks;
import org.honorarium.payouts.entity.BookCheck;
import org.honorarium.web.api.Fields;

/** A payer's trial balance, and what must be equal in it. */
@ApplicationScoped
@Path("payers/{id}/trial-balance")
@Produces(MediaType.APPLICATION_JSON)
public class BooksResource {

    @Inject PayerBooks books;

    /**
     * @throws PayerRejected if there is no such payer
     */
    @GET
    public JsonObject get(@PathParam("id") UUID id) {
        var found = books.of(id);
        return new Fields()
                .add("holds", found.hold())
                .add("lines", found.lines(), BooksResource::line)
                .add("checks", found.checks(), BooksResource::check)
                .build();
    }

    private static JsonObject line(TrialBalanceLine line) {
        return new Fields()
                .add("account", line.type())
                .add("accounts", line.accounts())
                .add("debits", line.debits())
                .add("credits", line.credits())
                .add("balance", line.balance())
                .add("reserved", line.reserved())
                .build();
    }

    private static JsonObject check(BookCheck check) {
        return new Fields()
                .add("debits", check.debits())
                .add("credits", check.credits())
                .add("balances", check.balances())
                .add("payable", check.payable())
                .add("openItems", check.openItems())
                .add("reserved", check.ledgerReserved())
                .add("reservedPayouts", check.reservedPayouts())
                .add("agrees", check.agrees())
                .add("receivable", check.receivable())
                .add("debts", check.debts())
                .add("owedItsDebts", check.isOwedItsDebts())
                .build();
    }
}
