package org.honorarium.web.requirements.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.honorarium.requirements.entity.RequirementRejected;

/**
 * The parts of which a requirement in JSON is made: objects, lists, texts, numbers. What is
 * something else is refused with its place.
 */
final class Parts {

    private Parts() {}

    static void only(JsonObject json, String place, String... names) {
        var known = Set.of(names);
        for (var name : json.keySet()) {
            if (!known.contains(name)) {
                throw RequirementRejected.unreadable(
                        place + "/" + name, name, "only " + String.join(", ", names));
            }
        }
    }

    static JsonObject object(JsonValue value, String place, String expected) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw RequirementRejected.unreadable(place, found(value), expected);
    }

    static <T> List<T> each(
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

    static String text(JsonValue value, String place) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw RequirementRejected.unreadable(place, found(value), "a text");
    }

    static BigDecimal number(JsonValue value, String place) {
        if (value instanceof JsonNumber number && Math.abs(number.bigDecimalValue().scale()) < 20) {
            return number.bigDecimalValue();
        }
        throw RequirementRejected.unreadable(place, found(value), "a number");
    }

    static UUID id(JsonValue value, String place) {
        try {
            return UUID.fromString(text(value, place));
        } catch (IllegalArgumentException notAnId) {
            throw RequirementRejected.unreadable(place, found(value), "the id of an annotator");
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonValue value, String place) {
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
