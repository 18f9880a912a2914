package org.honorarium.web.payers.rest;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.web.api.Fields;

/** A payer on the wire. Answers show accounts by their last characters only. */
public record PayerBody(
        @NotNull String name,
        @NotNull String country,
        @NotNull String town,
        @NotNull String timeZone,
        @NotNull LocalTime cutOff,
        @NotNull List<@NotNull @Valid FundingBody> funding) {

    PayerTerms toTerms() {
        var accounts = funding.stream().map(FundingBody::toFunding).toList();
        return new PayerTerms(name, country, town, timeZone, cutOff, accounts);
    }

    static JsonObject of(Payer payer) {
        var terms = payer.terms();
        return new Fields()
                .add("id", payer.id())
                .add("name", terms.name())
                .add("country", terms.country())
                .add("town", terms.town())
                .add("timeZone", terms.timeZone())
                .add("cutOff", terms.cutOff())
                .add("funding", terms.funding(), FundingBody::of)
                .add("createdAt", payer.createdAt())
                .build();
    }
}
