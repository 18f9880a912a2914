package org.honorarium.forms.entity;

import static org.honorarium.forms.entity.Keywords.additional;
import static org.honorarium.forms.entity.Keywords.count;
import static org.honorarium.forms.entity.Keywords.names;
import static org.honorarium.forms.entity.Keywords.object;
import static org.honorarium.forms.entity.Keywords.oneOf;
import static org.honorarium.forms.entity.Keywords.only;
import static org.honorarium.forms.entity.Keywords.required;
import static org.honorarium.forms.entity.Keywords.text;
import static org.honorarium.forms.entity.Keywords.texts;
import static org.honorarium.forms.entity.Keywords.whole;
import static org.honorarium.forms.entity.Keywords.wrong;

import dev.harrel.jsonschema.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the schema of a form strictly: what is not understood is refused with its place. */
final class SchemaReading {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final int MOST = 50;
    private static final BigInteger WIDEST = BigInteger.valueOf(100);

    private SchemaReading() {}

    static List<FormField> fields(JsonNode root) {
        only(root, "$schema", "type", "properties", "required", "additionalProperties");
        if (root.asObject().containsKey("$schema")) {
            oneOf(root, "$schema", DIALECT);
        }
        oneOf(root, "type", "object");
        additional(root);
        var properties = object(root, "properties").asObject();
        if (properties.isEmpty() || properties.size() > MOST) {
            throw wrong(
                    root.getJsonPointer() + "/properties",
                    properties.size() + " fields",
                    "1 to " + MOST);
        }
        required(root, properties.keySet());
        var fields = new ArrayList<FormField>();
        properties.forEach(
                (name, node) -> {
                    if (!NAME.matcher(name).matches()) {
                        throw wrong(
                                node.getJsonPointer(), name, "a name of letters, digits, _ . -");
                    }
                    fields.add(field(name, node));
                });
        return fields;
    }

    private static FormField field(String name, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(node.getJsonPointer(), node.toPrintableString(), "an object");
        }
        if (node.asObject().containsKey("x-form")) {
            return special(name, node);
        }
        var type = oneOf(node, "type", "string", "integer", "boolean", "array");
        return switch (type) {
            case "boolean" -> {
                only(node, "type");
                yield plain(name, FieldKind.YES_NO);
            }
            case "integer" -> rating(name, node);
            case "array" -> several(name, node);
            default -> words(name, node);
        };
    }

    private static FormField words(String name, JsonNode node) {
        if (node.asObject().containsKey("enum")) {
            choice(node);
            return plain(name, FieldKind.CHOICE);
        }
        only(node, "type", "minLength", "maxLength");
        count(node, "minLength");
        count(node, "maxLength");
        return plain(name, FieldKind.TEXT);
    }

    private static void choice(JsonNode node) {
        only(node, "type", "enum");
        oneOf(node, "type", "string");
        texts(node, "enum", 2);
    }

    private static FormField rating(String name, JsonNode node) {
        only(node, "type", "minimum", "maximum");
        var least = whole(node, "minimum");
        var most = whole(node, "maximum");
        if (most.compareTo(least) <= 0 || most.subtract(least).compareTo(WIDEST) > 0) {
            throw wrong(
                    node.getJsonPointer() + "/maximum",
                    most.toString(),
                    "more than the minimum, by at most " + WIDEST);
        }
        return plain(name, FieldKind.RATING);
    }

    private static FormField several(String name, JsonNode node) {
        only(node, "type", "items", "minItems", "maxItems", "uniqueItems");
        choice(object(node, "items"));
        count(node, "minItems");
        count(node, "maxItems");
        return plain(name, FieldKind.SEVERAL);
    }

    private static FormField special(String name, JsonNode node) {
        return switch (oneOf(node, "x-form", "preference", "spans", "time-spans")) {
            case "preference" -> preference(name, node);
            case "spans" -> spans(name, node, FieldKind.SPANS, "integer");
            default -> spans(name, node, FieldKind.TIME_SPANS, "number");
        };
    }

    private static FormField preference(String name, JsonNode node) {
        only(node, "x-form", "x-sides", "type", "properties", "required", "additionalProperties");
        oneOf(node, "type", "object");
        additional(node);
        var sides = texts(node, "x-sides", 2);
        if (sides.size() != 2) {
            throw wrong(node.getJsonPointer() + "/x-sides", sides.toString(), "two variables");
        }
        var parts = object(node, "properties");
        names(parts, Set.of("better", "reason"));
        choice(object(parts, "better"));
        words(name, object(parts, "reason"));
        required(node, parts.asObject().keySet());
        return new FormField(name, FieldKind.PREFERENCE, sides);
    }

    private static FormField spans(String name, JsonNode node, FieldKind kind, String numbers) {
        only(node, "x-form", "x-source", "type", "items", "minItems", "maxItems");
        oneOf(node, "type", "array");
        count(node, "minItems");
        count(node, "maxItems");
        var item = object(node, "items");
        only(item, "type", "properties", "required", "additionalProperties");
        oneOf(item, "type", "object");
        additional(item);
        var parts = object(item, "properties");
        names(parts, Set.of("start", "end", "label"));
        Stream.of("start", "end").map(end -> object(parts, end)).forEach(end -> end(end, numbers));
        choice(object(parts, "label"));
        required(item, parts.asObject().keySet());
        if (required(item).size() < parts.asObject().size()) {
            throw wrong(item.getJsonPointer() + "/required", "fewer", "start, end and label");
        }
        return new FormField(name, kind, List.of(text(node, "x-source")));
    }

    private static void end(JsonNode node, String numbers) {
        only(node, "type", "minimum");
        oneOf(node, "type", numbers);
        if (node.asObject().containsKey("minimum")) {
            whole(node, "minimum");
        }
    }

    private static FormField plain(String name, FieldKind kind) {
        return new FormField(name, kind, List.of());
    }
}
