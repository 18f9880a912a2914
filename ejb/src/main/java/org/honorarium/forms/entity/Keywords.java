package org.honorarium.forms.entity;

import dev.harrel.jsonschema.JsonNode;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keywords of one part of a schema, each read as what it has to be. */
final class Keywords {

    private static final int MOST = 50;
    private static final Set<String> WORDS = Set.of("title", "description");

    private Keywords() {}

    static void names(JsonNode parts, Set<String> wanted) {
        if (!parts.asObject().keySet().equals(wanted)) {
            throw wrong(
                    parts.getJsonPointer(),
                    String.join(", ", parts.asObject().keySet()),
                    String.join(", ", wanted.stream().sorted().toList()));
        }
    }

    /** Nothing else stands here: what would be passed over is refused. */
    static void only(JsonNode node, String... known) {
        if (!node.isObject()) {
            throw wrong(node.getJsonPointer(), node.toPrintableString(), "an object");
        }
        var names = Set.of(known);
        node.asObject()
                .forEach(
                        (name, value) -> {
                            if (WORDS.contains(name)) {
                                text(node, name);
                            } else if (!names.contains(name)) {
                                throw wrong(
                                        value.getJsonPointer(),
                                        name,
                                        "one of "
                                                + String.join(", ", known)
                                                + ", title, description");
                            }
                        });
    }

    static JsonNode object(JsonNode node, String name) {
        var value = node.asObject().get(name);
        if (value == null || !value.isObject()) {
            throw wrong(node.getJsonPointer() + "/" + name, said(value), "an object");
        }
        return value;
    }

    static String text(JsonNode node, String name) {
        var value = node.asObject().get(name);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw wrong(node.getJsonPointer() + "/" + name, said(value), "a text");
        }
        return value.asString();
    }

    static String oneOf(JsonNode node, String name, String... known) {
        var value = node.asObject().get(name);
        if (value == null || !value.isString() || !List.of(known).contains(value.asString())) {
            throw wrong(
                    node.getJsonPointer() + "/" + name, said(value), String.join(" or ", known));
        }
        return value.asString();
    }

    static List<String> texts(JsonNode node, String name, int least) {
        var value = node.asObject().get(name);
        var expected = least + " to " + MOST + " different texts";
        if (value == null
                || !value.isArray()
                || !value.asArray().stream().allMatch(JsonNode::isString)) {
            throw wrong(node.getJsonPointer() + "/" + name, said(value), expected);
        }
        var texts = value.asArray().stream().map(JsonNode::asString).toList();
        if (texts.size() < least
                || texts.size() > MOST
                || new HashSet<>(texts).size() < texts.size()) {
            throw wrong(value.getJsonPointer(), texts.toString(), expected);
        }
        return texts;
    }

    static void count(JsonNode node, String name) {
        if (node.asObject().containsKey(name) && whole(node, name).signum() < 0) {
            throw wrong(node.getJsonPointer() + "/" + name, "less than 0", "a whole number from 0");
        }
    }

    static BigInteger whole(JsonNode node, String name) {
        var value = node.asObject().get(name);
        if (value == null || !value.isInteger()) {
            throw wrong(node.getJsonPointer() + "/" + name, said(value), "a whole number");
        }
        return value.asInteger();
    }

    static void additional(JsonNode node) {
        var value = node.asObject().get("additionalProperties");
        if (value != null && !value.isBoolean()) {
            throw wrong(value.getJsonPointer(), said(value), "true or false");
        }
    }

    static void required(JsonNode node, Set<String> known) {
        for (var name : required(node)) {
            if (!known.contains(name)) {
                throw wrong(node.getJsonPointer() + "/required", name, "a field of the form");
            }
        }
    }

    static List<String> required(JsonNode node) {
        return node.asObject().containsKey("required") ? texts(node, "required", 0) : List.of();
    }

    private static String said(JsonNode value) {
        return value == null ? "nothing" : value.toPrintableString();
    }

    static FormRejected wrong(String place, String found, String expected) {
        return FormRejected.schemaWrong(place, found, expected);
    }
}
