package org.honorarium.web.pricing.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.wages.entity.Band;
import org.honorarium.wages.entity.ClientPreview;
import org.honorarium.wages.entity.Preview;
import org.honorarium.wages.entity.Spread;
import org.honorarium.web.api.Fields;

/** What work would have cost, on the wire. */
final class PreviewBody {

    private PreviewBody() {}

    /** Null for the last one. */
    static YearMonth month(String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw PricingRejected.unreadable("month", text, "a month such as 2026-10");
        }
    }

    /** Null for that of each annotator's country. */
    static Money floor(String text, String currency) {
        try {
            return text == null ? null : Money.of(new BigDecimal(text), currency);
        } catch (ArithmeticException tooFine) {
            throw PricingRejected.unreadable("floor", text, "an amount of " + currency);
        }
    }

    static JsonObject of(Preview preview) {
        return new Fields()
                .add("month", preview.month())
                .add("annotations", preview.annotations())
                .add("paid", preview.paid())
                .add("would", preview.would())
                .add("bands", preview.bands(), PreviewBody::of)
                .add("unpriced", preview.unpriced())
                .add("reason", preview.reason().isEmpty() ? null : preview.reason())
                .add("floor", preview.floor())
                .add("floors", preview.floors(), PreviewBody::of)
                .add("withoutFloor", preview.withoutFloor())
                .add("below", preview.below())
                .add("lowest", preview.lowest(), PreviewBody::of)
                .add("ownCard", preview.ownCard())
                .build();
    }

    static JsonObject of(ClientPreview preview) {
        return new Fields()
                .add("month", preview.month())
                .add("annotations", preview.annotations())
                .add("paid", preview.paid())
                .add("would", preview.would())
                .add("unpriced", preview.unpriced())
                .add("ownCard", preview.ownCard())
                .add("projects", preview.projects(), PreviewBody::of)
                .build();
    }

    private static JsonObject of(ClientPreview.OfProject one) {
        return new Fields()
                .add("project", one.project())
                .add("name", one.name())
                .add("preview", of(one.preview()))
                .build();
    }

    private static JsonObject of(Band band) {
        var fields =
                new Fields()
                        .add("premiums", band.premiums(), Json::createValue)
                        .add("annotators", band.annotators())
                        .add("annotations", band.annotations())
                        .add("paid", band.paid())
                        .add("would", band.would());
        return (band.hourly() == null ? fields : fields.add("hourly", of(band.hourly()))).build();
    }

    private static JsonObject of(Spread spread) {
        return new Fields()
                .add("measured", spread.measured())
                .add("low", spread.low())
                .add("median", spread.median())
                .add("high", spread.high())
                .build();
    }

    private static JsonObject of(Preview.CountryFloor one) {
        return new Fields()
                .add("country", one.country())
                .add("hourly", one.hourly())
                .add("annotators", one.annotators())
                .build();
    }

    private static JsonObject of(Preview.Below one) {
        return new Fields()
                .add("annotator", one.annotator())
                .add("reference", one.reference())
                .add("country", one.country())
                .add("annotations", one.annotations())
                .add("hourly", one.hourly())
                .add("floor", one.floor())
                .build();
    }
}
