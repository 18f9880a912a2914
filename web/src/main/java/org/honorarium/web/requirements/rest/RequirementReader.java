package org.honorarium.web.requirements.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.honorarium.requirements.entity.Clause;
import org.honorarium.requirements.entity.CodeComparator;
import org.honorarium.requirements.entity.CodeCondition;
import org.honorarium.requirements.entity.LevelComparator;
import org.honorarium.requirements.entity.LevelCondition;
import org.honorarium.requirements.entity.Presence;
import org.honorarium.requirements.entity.Requirement;
import org.honorarium.requirements.entity.RequirementRejected;

/**
 * Reads a requirement from JSON. One of
 *
 * <pre>
 * {"all": [...]}   {"any": [...]}   {"not": {...}}
 * {"type": "DEGREE", "code": {"comparator": "UNDER", "values": ["09"]},
 *                    "level": {"comparator": "AT_LEAST", "values": [7]}}
 * {"type": "CLEARANCE", "presence": "DOES_NOT_EXIST"}
 * {"country": {"comparator": "IN", "values": ["US", "JP"]}}
 * {"people": ["id", ...]}
 * </pre>
 *
 * <p>What is not written so is refused with its place.
 */
public final class RequirementReader {

    private static final int DEEPEST = 50;
    private static final String FORM = "one of all, any, not, type, country, people";

    private RequirementReader() {}

    /**
     * @throws RequirementRejected with the first place that cannot be read
     */
    public static Requirement read(JsonObject json) {
        return read(json, "", 0);
    }

    private static Requirement read(JsonValue value, String place, int depth) {
        var json = object(value, place, FORM);
        if (depth > DEEPEST) {
            throw RequirementRejected.unreadable(place, "parts inside each other", "at most 10");
        }
        if (json.containsKey("type")) {
            only(json, place, "type", "presence", "code", "level");
            return qualified(json, place);
        }
        if (json.size() != 1) {
            throw RequirementRejected.unreadable(place, json.keySet().toString(), FORM);
        }
        var name = json.keySet().iterator().next();
        var inside = place + "/" + name;
        return switch (name) {
            case "all" -> new Requirement.All(parts(json.get(name), inside, depth));
            case "any" -> new Requirement.Any(parts(json.get(name), inside, depth));
            case "not" -> new Requirement.Not(read(json.get(name), inside, depth + 1));
            case "country" -> country(object(json.get(name), inside, "an object"), inside);
            case "people" -> people(json.get(name), inside);
            default -> throw RequirementRejected.unreadable(place, name, FORM);
        };
    }

    private static List<Requirement> parts(JsonValue value, String place, int depth) {
        return each(value, place, (part, at) -> read(part, at, depth + 1));
    }

    private static Clause qualified(JsonObject json, String place) {
        var presence =
                json.containsKey("presence")
                        ? constant(Presence.class, json.get("presence"), place + "/presence")
                        : Presence.EXISTS;
        return new Clause.Qualified(
                text(json.get("type"), place + "/type"),
                presence,
                code(json, place),
                level(json, place));
    }

    private static Optional<CodeCondition> code(JsonObject json, String place) {
        if (!json.containsKey("code")) {
            return Optional.empty();
        }
        var at = place + "/code";
        var code = condition(json.get("code"), at);
        var values = each(code.get("values"), at + "/values", RequirementReader::text);
        return Optional.of(
                new CodeCondition(
                        constant(CodeComparator.class, code.get("comparator"), at + "/comparator"),
                        values));
    }

    private static Optional<LevelCondition> level(JsonObject json, String place) {
        if (!json.containsKey("level")) {
            return Optional.empty();
        }
        var at = place + "/level";
        var level = condition(json.get("level"), at);
        var values = each(level.get("values"), at + "/values", RequirementReader::number);
        return Optional.of(
                new LevelCondition(
                        constant(
                                LevelComparator.class, level.get("comparator"), at + "/comparator"),
                        values));
    }

    private static Clause country(JsonObject json, String place) {
        var condition = condition(json, place);
        var comparator =
                constant(CodeComparator.class, condition.get("comparator"), place + "/comparator");
        if (comparator != CodeComparator.IN && comparator != CodeComparator.NOT_IN) {
            throw RequirementRejected.unreadable(
                    place + "/comparator", comparator.name(), "IN or NOT_IN");
        }
        return new Clause.Country(
                comparator == CodeComparator.IN,
                each(condition.get("values"), place + "/values", RequirementReader::text));
    }

    private static Clause people(JsonValue value, String place) {
        var people = each(value, place, RequirementReader::id);
        return new Clause.People(Set.copyOf(new HashSet<>(people)));
    }

    private static JsonObject condition(JsonValue value, String place) {
        var json = object(value, place, "a comparator and values");
        only(json, place, "comparator", "values");
        return json;
    }

    private static void only(JsonObject json, String place, String... names) {
        var known = Set.of(names);
        for (var name : json.keySet()) {
            if (!known.contains(name)) {
                throw RequirementRejected.unreadable(
                        place + "/" + name, name, "only " + String.join(", ", names));
            }
        }
    }

    private static JsonObject object(JsonValue value, String place, String expected) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw RequirementRejected.unreadable(place, found(value), expected);
    }

    private static <T> List<T> each(
            JsonValue value, String place, BiFunction<JsonValue, String, T> reader) {
        if (!(value instanceof JsonArray array)) {
            throw RequirementRejected.unreadable(place, found(value), "a list");
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < array.size(); i++) {
            read.add(reader.apply(array.get(i), place + "/" + i));
        }
        return read;
    }

    private static String text(JsonValue value, String place) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw RequirementRejected.unreadable(place, found(value), "a text");
    }

    private static BigDecimal number(JsonValue value, String place) {
        if (value instanceof JsonNumber number && Math.abs(number.bigDecimalValue().scale()) < 20) {
            return number.bigDecimalValue();
        }
        throw RequirementRejected.unreadable(place, found(value), "a number");
    }

    private static UUID id(JsonValue value, String place) {
        try {
            return UUID.fromString(text(value, place));
        } catch (IllegalArgumentException notAnId) {
            throw RequirementRejected.unreadable(place, found(value), "the id of an annotator");
        }
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
                                RequirementRejected.unreadable(
                                        place,
                                        found(value),
                                        "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String found(JsonValue value) {
        var text = value == null ? "nothing" : value.toString();
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
