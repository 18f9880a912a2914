package org.honorarium.web.holds.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.holds.entity.Hold;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;
import org.honorarium.web.api.Fields;

/**
 * A hold on the wire.
 *
 * @param payer whose payouts it holds; left out for all payers
 * @param account which account was returned; only for ACCOUNT_RETURNED
 * @param why what the annotator reads
 * @param until when it is over by itself; left out if somebody must lift it
 */
public record HoldBody(
        @NotNull UUID annotator,
        UUID payer,
        @NotNull HoldKind kind,
        UUID account,
        @NotNull String why,
        Instant until) {

    HoldTerms toTerms() {
        return new HoldTerms(
                annotator,
                Optional.ofNullable(payer),
                kind,
                Optional.ofNullable(account),
                why,
                Optional.ofNullable(until));
    }

    static JsonObject of(Hold hold) {
        var terms = hold.terms();
        var facts =
                new Fields()
                        .add("id", hold.id())
                        .add("annotator", terms.annotator())
                        .add("annotatorReference", hold.reference())
                        .add("payer", terms.payer().orElse(null))
                        .add("payerName", hold.payerName())
                        .add("kind", terms.kind())
                        .add("putAs", hold.putAs())
                        .add("account", terms.account().orElse(null))
                        .add("why", terms.why())
                        .add("putBy", hold.putBy())
                        .add("putAt", hold.putAt())
                        .add("until", terms.until().orElse(null));
        if (hold.lifting() != null) {
            facts.add("liftedBy", hold.lifting().by())
                    .add("liftedAt", hold.lifting().at())
                    .add("liftedBecause", hold.lifting().because());
        }
        return facts.build();
    }
}
