package org.honorarium.demonstration;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one night paid and held, in a line for each currency. */
final class NightFigures {

    private static final String HELD = "; held: ";

    private final Map<String, StringBuilder> lines = new TreeMap<>();

    private NightFigures() {}

    /**
     * @param run as the API answers it in full
     * @return by currency
     */
    static Map<String, String> of(JsonObject run) {
        var figures = new NightFigures();
        objects(run, "payouts").forEach(figures::paid);
        objects(run, "holdsByReason").forEach(figures::held);
        var texts = new TreeMap<String, String>();
        figures.lines.forEach((currency, line) -> texts.put(currency, line.toString()));
        return texts;
    }

    private void paid(JsonObject sum) {
        line(currency(sum))
                .append("%4d payouts of %11s".formatted(sum.getInt("count"), amount(sum)));
    }

    private void held(JsonObject hold) {
        var reason = hold.getJsonObject("reason").getString("code");
        var words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        var line = line(hold.getString("currency"));
        line.append(line.indexOf(HELD) < 0 ? HELD : ", ")
                .append("%d %s (%s)".formatted(hold.getInt("count"), words, amount(hold)));
    }

    private StringBuilder line(String currency) {
        return lines.computeIfAbsent(currency, any -> new StringBuilder());
    }

    private static List<JsonObject> objects(JsonObject run, String list) {
        return run.getJsonArray(list).getValuesAs(JsonObject.class);
    }

    private static String currency(JsonObject sum) {
        return isKnown(sum) ? sum.getJsonObject("amount").getString("currency") : "";
    }

    /** "12,345.67"; what cannot be added up has no amount. */
    private static String amount(JsonObject sum) {
        if (!isKnown(sum)) {
            return "an unknown amount";
        }
        var value = new BigDecimal(sum.getJsonObject("amount").getString("value"));
        return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }

    private static boolean isKnown(JsonObject sum) {
        var amount = sum.get("amount");
        return amount != null && amount.getValueType() == ValueType.OBJECT;
    }
}
