package org.honorarium.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class NightFiguresTest {

    @Test
    void each_currency_has_one_line_with_its_own_decimals() {
        var figures =
                NightFigures.of(
                        json(
                                """
                                {"payouts": [
                                  {"count": 96, "amount": {"value": "8291.09", "currency": "USD"}},
                                  {"count": 26, "amount": {"value": "316275", "currency": "JPY"}}],
                                 "holdsByReason": [
                                  {"reason": {"code": "NO_ACCOUNT"}, "currency": "USD", "count": 8,
                                   "amount": {"value": "7.26", "currency": "USD"}},
                                  {"reason": {"code": "BELOW_MINIMUM"}, "currency": "USD",
                                   "count": 2, "amount": {"value": "0.90", "currency": "USD"}}]}
                                """));

        assertThat(figures).containsOnlyKeys("JPY", "USD");
        assertThat(figures.get("USD"))
                .isEqualTo(
                        "  96 payouts of    8,291.09; held: 8 no account (7.26), 2 below minimum (0.90)");
        assertThat(figures.get("JPY")).isEqualTo("  26 payouts of     316,275");
    }

    @Test
    void what_cannot_be_added_up_is_called_unknown() {
        var figures =
                NightFigures.of(
                        json(
                                """
                                {"payouts": [], "holdsByReason": [
                                  {"reason": {"code": "DIFFERENCE"}, "currency": "EUR", "count": 1,
                                   "amount": null}]}
                                """));

        assertThat(figures.get("EUR")).isEqualTo("; held: 1 difference (an unknown amount)");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
