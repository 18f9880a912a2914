package org.honorarium.web.pricing.rest;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import org.honorarium.pricing.entity.Quote;
import org.honorarium.pricing.entity.QuoteLine;
import org.honorarium.pricing.entity.Settlement;
import org.honorarium.web.api.Fields;

/** A quote on the wire, with every line of how it came about. */
public final class QuoteBody {

    private QuoteBody() {}

    public static JsonObject of(Quote quote) {
        return fields(quote).build();
    }

    static JsonObject of(Quote quote, Optional<Settlement> settlement) {
        var fields = fields(quote);
        settlement.ifPresent(one -> fields.add("settlement", of(one)));
        return fields.build();
    }

    private static JsonObject of(Settlement settlement) {
        return new Fields()
                .add("amount", settlement.amount())
                .add("workedSeconds", settlement.worked().seconds())
                .add("accuracy", text(settlement.worked().accuracy()))
                .add("asSubmitted", settlement.worked().asSubmitted())
                .add("settledAt", settlement.settledAt())
                .add("lines", settlement.lines(), QuoteBody::of)
                .build();
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Fields fields(Quote quote) {
        return new Fields()
                .add("certain", quote.certain())
                .add("maximum", quote.maximum())
                .add("paidBy", quote.paidBy())
                .add("cardVersion", quote.cardVersion())
                .add("version", quote.version())
                .add("taxIncluded", quote.taxIncluded())
                .add("quotedAt", quote.quotedAt())
                .add("lines", quote.lines(), QuoteBody::of);
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
