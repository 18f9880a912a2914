package org.honorarium.web.pricing.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.honorarium.pricing.entity.Comparison;
import org.honorarium.pricing.entity.Condition;
import org.honorarium.pricing.entity.Effect;
import org.honorarium.pricing.entity.PricingRejected;
import org.honorarium.pricing.entity.RateRule;
import org.honorarium.pricing.entity.Unit;
import org.honorarium.web.requirements.rest.RequirementReader;

/**
 * Reads the rules of a rate card from JSON, in their order:
 *
 * <pre>
 * {"name": "Base", "effect": "ADD", "amount": "0.12"}
 * {"name": "Minutes", "effect": "ADD", "amount": "0.50", "unit": "MINUTE", "counted": "minutes"}
 * {"name": "Time", "effect": "ADD", "amount": "0.40", "unit": "MINUTE", "most": "30"}
 * {"name": "Degree", "effect": "MULTIPLY", "amount": "2.5",
 *  "when": {"requirement": {"type": "DEGREE", ...}}}
 * {"name": "Difficult", "effect": "ADD", "amount": "0.30",
 *  "when": {"variable": "difficulty", "comparator": "AT_LEAST", "values": ["4"]}}
 * {"name": "Weekend", "effect": "MULTIPLY", "amount": "1.5", "when": {"weekend": true}}
 * {"name": "Urgent", "effect": "ADD", "amount": "1",
 *  "when": {"from": "2026-12-01T00:00:00Z", "until": "2026-12-03T00:00:00Z"}}
 * {"name": "Accurate", "effect": "ADD", "amount": "0.20", "when": {"accuracy": "95"}}
 * {"name": "First time right", "effect": "MULTIPLY", "amount": "1.25", "when": {"asSubmitted": true}}
 * </pre>
 *
 * <p>Time without a variable that counts it is measured while the work is done, and paid up to the
 * most. An accuracy in percent, and acceptance as submitted, are found when the work is accepted.
 * What is not written so is refused with its place.
 */
final class RuleReader {

    private static final Set<String> RULE =
            Set.of("name", "when", "effect", "amount", "unit", "counted", "most");
    private static final String WHEN =
            "one of requirement; weekend; from and until; variable, comparator and values;"
                    + " accuracy; asSubmitted";

    private RuleReader() {}

    /**
     * @throws PricingRejected with the first place that cannot be read
     */
    static List<RateRule> rules(JsonArray rules) {
        var read = new ArrayList<RateRule>();
        for (int i = 0; i < rules.size(); i++) {
            var place = "/rules/" + i;
            read.add(rule(object(rules.get(i), place), place));
        }
        return read;
    }

    private static RateRule rule(JsonObject json, String place) {
        for (var name : json.keySet()) {
            if (!RULE.contains(name)) {
                throw PricingRejected.unreadable(place + "/" + name, name, "only " + RULE);
            }
        }
        return new RateRule(
                text(json, "name", place),
                json.containsKey("when") ? when(json, place + "/when") : new Condition.Always(),
                constant(Effect.class, json.get("effect"), place + "/effect"),
                amount(json.get("amount"), place + "/amount"),
                json.containsKey("unit")
                        ? constant(Unit.class, json.get("unit"), place + "/unit")
                        : Unit.ANNOTATION,
                json.containsKey("counted") ? text(json, "counted", place) : "",
                json.containsKey("most") ? amount(json.get("most"), place + "/most") : null);
    }

    private static Condition when(JsonObject rule, String place) {
        var json = object(rule.get("when"), place);
        var names = json.keySet();
        if (names.equals(Set.of("requirement"))) {
            var asked = object(json.get("requirement"), place + "/requirement");
            return new Condition.Qualified(RequirementReader.read(asked));
        }
        if (names.equals(Set.of("weekend")) && json.get("weekend").equals(JsonValue.TRUE)) {
            return new Condition.Weekend();
        }
        if (names.equals(Set.of("from", "until"))) {
            return new Condition.Window(
                    instant(json, "from", place), instant(json, "until", place));
        }
        if (names.equals(Set.of("variable", "comparator", "values"))) {
            return new Condition.Variable(
                    text(json, "variable", place),
                    constant(Comparison.class, json.get("comparator"), place + "/comparator"),
                    texts(json.get("values"), place + "/values"));
        }
        if (names.equals(Set.of("accuracy"))) {
            return new Condition.Accuracy(amount(json.get("accuracy"), place + "/accuracy"));
        }
        if (names.equals(Set.of("asSubmitted")) && json.get("asSubmitted").equals(JsonValue.TRUE)) {
            return new Condition.AsSubmitted();
        }
        throw PricingRejected.unreadable(place, found(json), WHEN);
    }

    private static List<String> texts(JsonValue value, String place) {
        if (!(value instanceof JsonArray array)) {
            throw PricingRejected.unreadable(place, found(value), "a list of texts");
        }
        return array.stream()
                .map(
                        one -> {
                            if (one instanceof JsonString text) {
                                return text.getString();
                            }
                            throw PricingRejected.unreadable(place, found(one), "a text");
                        })
                .toList();
    }

    /** As a text, because a number would be read as floating point by half of its writers. */
    private static BigDecimal amount(JsonValue value, String place) {
        if (value instanceof JsonString text
                && text.getString().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            return new BigDecimal(text.getString());
        }
        throw PricingRejected.unreadable(
                place, found(value), "a text with a decimal number, \"12.34\"");
    }

    private static Instant instant(JsonObject json, String name, String place) {
        var text = text(json, name, place);
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw PricingRejected.unreadable(
                    place + "/" + name, text, "a time such as 2026-12-01T00:00:00Z");
        }
    }

    private static String text(JsonObject json, String name, String place) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw PricingRejected.unreadable(place + "/" + name, found(json.get(name)), "a text");
    }

    private static JsonObject object(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw PricingRejected.unreadable(place, found(value), "an object");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonValue value, String place) {
        return Arrays.stream(type.getEnumConstants())
                .filter(
                        one ->
                                value instanceof JsonString text
                                        && one.name().equals(text.getString()))
                .findFirst()
                .orElseThrow(
                        () ->
                                PricingRejected.unreadable(
                                        place,
                                        found(value),
                                        "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String found(JsonValue value) {
        var text = value == null ? "nothing" : value.toString();
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
