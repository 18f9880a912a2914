package org.honorarium.web.payers.rest;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.honorarium.payers.entity.PayDays;
import org.honorarium.payers.entity.Payer;
import org.honorarium.payers.entity.PayerTerms;
import org.honorarium.web.api.Fields;

/**
 * A payer on the wire. Answers show accounts by their last characters only.
 *
 * @param payDays left out: as before, or every night
 * @param silentAfter left out: as before, or five bank days
 */
public record PayerBody(
        @NotNull String name,
        @NotNull String country,
        @NotNull String town,
        @NotNull String timeZone,
        @NotNull LocalTime cutOff,
        @NotNull List<@NotNull @Valid FundingBody> funding,
        @Valid PayDaysBody payDays,
        Integer silentAfter) {

    PayerTerms toTerms(Optional<PayerTerms> before) {
        var accounts = funding.stream().map(FundingBody::toFunding).toList();
        return new PayerTerms(
                name,
                country,
                town,
                timeZone,
                cutOff,
                accounts,
                payDays == null
                        ? before.map(PayerTerms::payDays).orElse(PayDays.EVERY_NIGHT)
                        : payDays.toPayDays(),
                silentAfter == null
                        ? before.map(PayerTerms::silentAfter).orElse(PayerTerms.SILENT_AFTER)
                        : silentAfter);
    }

    static JsonObject of(Payer payer) {
        return terms(payer.terms())
                .add("id", payer.id())
                .add("createdAt", payer.createdAt())
                .build();
    }

    static Fields terms(PayerTerms terms) {
        return new Fields()
                .add("name", terms.name())
                .add("country", terms.country())
                .add("town", terms.town())
                .add("timeZone", terms.timeZone())
                .add("cutOff", terms.cutOff())
                .add("funding", terms.funding(), FundingBody::of)
                .add("payDays", PayDaysBody.of(terms.payDays()))
                .add("silentAfter", (long) terms.silentAfter());
    }
}
