package org.honorarium.forms.entity;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.InvalidSchemaException;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A form as its schema describes it, see the package. */
public final class AnswerForm {

    private static final JsonNodeFactory NODES = new JakartaJsonNode.Factory();
    private static final int LONGEST = 100_000;

    private final String schema;
    private final List<FormField> fields;

    private AnswerForm(String schema, List<FormField> fields) {
        this.schema = schema;
        this.fields = List.copyOf(fields);
    }

    /**
     * Reads a schema.
     *
     * @throws FormRejected with the first place that is not understood
     */
    public static AnswerForm of(String schema) {
        if (schema == null || schema.isBlank() || schema.length() > LONGEST) {
            throw FormRejected.schemaWrong(
                    "",
                    schema == null ? "nothing" : schema.length() + " characters",
                    "a JSON Schema of 1 to " + LONGEST + " characters");
        }
        var root = parsed(schema);
        if (root == null || !root.isObject()) {
            throw FormRejected.schemaWrong("", schema.strip(), "a JSON object");
        }
        var fields = SchemaReading.fields(root);
        try {
            new ValidatorFactory()
                    .withJsonNodeFactory(NODES)
                    .createValidator()
                    .registerSchema(schema);
        } catch (InvalidSchemaException wrong) {
            throw wrong.getErrors().stream()
                    .max(Comparator.comparing(error -> error.getInstanceLocation().length()))
                    .map(
                            error ->
                                    FormRejected.schemaWrong(
                                            error.getInstanceLocation(),
                                            "this value",
                                            error.getError()))
                    .orElseThrow(() -> wrong);
        }
        return new AnswerForm(schema, fields);
    }

    /** The fields; pages show them in the order of the schema. */
    public List<FormField> fields() {
        return fields;
    }

    /**
     * Whether this answer can be handed in.
     *
     * @param answer a JSON object
     * @param variables what the task shows, by name
     * @throws FormRejected with the place that does not fit
     */
    public void check(String answer, Map<String, String> variables) {
        var given = parsed(answer);
        if (given == null) {
            throw FormRejected.answerMisfit("", answer, "a JSON object");
        }
        var result =
                new ValidatorFactory()
                        .withJsonNodeFactory(NODES)
                        .withDisabledSchemaValidation(true)
                        .validate(schema, answer);
        if (!result.isValid()) {
            throw misfit(given, result.getErrors());
        }
        for (var field : fields) {
            var value = given.asObject().get(field.name());
            if (value != null && field.kind() == FieldKind.SPANS) {
                int length = variables.getOrDefault(field.sources().getFirst(), "").length();
                Spans.inside(value, length);
            } else if (value != null && field.kind() == FieldKind.TIME_SPANS) {
                Spans.forward(value);
            }
        }
    }

    /** The error that stands deepest says most. */
    private static FormRejected misfit(JsonNode given, List<Error> errors) {
        var deepest =
                errors.stream()
                        .max(Comparator.comparing(one -> one.getInstanceLocation().length()))
                        .orElseThrow();
        return FormRejected.answerMisfit(
                deepest.getInstanceLocation(),
                at(given, deepest.getInstanceLocation()),
                deepest.getError());
    }

    private static String at(JsonNode given, String pointer) {
        var node = given;
        for (var part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            if (node.isObject()) {
                node = node.asObject().get(part.replace("~1", "/").replace("~0", "~"));
            } else if (node.isArray()) {
                node = node.asArray().get(Integer.parseInt(part));
            }
        }
        return node.toPrintableString();
    }

    /** Null if it is no JSON. */
    private static JsonNode parsed(String text) {
        try {
            return NODES.create(text);
        } catch (RuntimeException noJson) {
            return null;
        }
    }
}
