package org.honorarium.web.banking.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** What comes from a payer's bank. */
@ApplicationScoped
@Path("payers/{payer}/bank-answers")
@Produces(MediaType.APPLICATION_JSON)
public class PayerAnswersResource {

    @Inject BankAnswers answers;

    /**
     * Takes an answer of the payer's bank, whole or not at all: pain.002.001.10, camt.053.001.08,
     * camt.054.001.08, NACHA returns and notifications of change, or CSV with the columns Status
     * and EndToEndId and, where they are known, Amount, Currency, Date, BankReference, ReasonCode,
     * Reason, MessageId and Trace. The same file again changes nothing.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public JsonObject receive(
            @PathParam("payer") UUID payer,
            @QueryParam("fileName") @DefaultValue("answer") String fileName,
            InputStream bytes)
            throws IOException {
        return BankingBodies.answer(answers.get(answers.receive(payer, fileName, bytes)));
    }
}
