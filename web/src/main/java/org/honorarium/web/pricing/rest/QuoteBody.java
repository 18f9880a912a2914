package org.honorarium.web.pricing.rest;

import jakarta.json.JsonObject;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.web.api.Fields;

/** A quote on the wire, with every line of how it came about. */
public final class QuoteBody {

    private QuoteBody() {}

    public static JsonObject of(Quote quote) {
        return new Fields()
                .add("certain", quote.certain())
                .add("maximum", quote.maximum())
                .add("paidBy", quote.paidBy())
                .add("cardVersion", quote.cardVersion())
                .add("version", quote.version())
                .add("taxIncluded", quote.taxIncluded())
                .add("quotedAt", quote.quotedAt())
                .add("lines", quote.lines(), QuoteBody::of)
                .build();
    }

    private static JsonObject of(QuoteLine line) {
        return new Fields()
                .add("rule", line.rule())
                .add("lookedAt", line.lookedAt())
                .add("asked", line.asked())
                .add("found", line.found())
                .add("did", line.did())
                .add("amount", line.amount().toPlainString())
                .add("units", line.units().toPlainString())
                .add("total", line.total().toPlainString())
                .build();
    }
}
