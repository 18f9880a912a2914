package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.honorarium.banking.boundary.BankAnswers;
import org.honorarium.banking.boundary.Reconciliations;
import org.honorarium.web.api.Fields;

/** What comes from a payer's bank, and where a payer's money is. */
@ApplicationScoped
@Path("payers/{payer}")
@Produces(MediaType.APPLICATION_JSON)
public class PayerBankResource {

    @Inject BankAnswers answers;
    @Inject Reconciliations reconciliations;

    /**
     * Takes an answer of the payer's bank, whole or not at all: pain.002.001.10, camt.053.001.08,
     * camt.054.001.08, NACHA returns and notifications of change, or CSV with the columns Status
     * and EndToEndId and, where they are known, Amount, Currency, Date, BankReference, ReasonCode,
     * Reason, MessageId and Trace. The same file again changes nothing.
     */
    @POST
    @Path("bank-answers")
    @Consumes(MediaType.WILDCARD)
    public JsonObject receive(
            @PathParam("payer") UUID payer,
            @QueryParam("fileName") @DefaultValue("answer") String fileName,
            InputStream bytes)
            throws IOException {
        return BankingBodies.answer(answers.get(answers.receive(payer, fileName, bytes)));
    }

    /** Looks now where the payer's money is. */
    @POST
    @Path("reconciliations")
    @Consumes(MediaType.WILDCARD)
    public JsonArray reconcile(@PathParam("payer") UUID payer) {
        return Fields.list(reconciliations.now(payer), BankingBodies::reconciliation);
    }
}
