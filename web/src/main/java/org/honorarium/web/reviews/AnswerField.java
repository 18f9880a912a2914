package org.honorarium.web.reviews;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** One field of an answer, as a person reads and fixes it. */
public class AnswerField {

    private final String name;
    private final JsonValue before;
    private String text;

    AnswerField(String name, JsonValue before) {
        this.name = name;
        this.before = before;
        this.text = before instanceof JsonString said ? said.getString() : before.toString();
    }

    /** The fields of an answer, in their order. */
    static List<AnswerField> of(String answer) {
        return read(answer).entrySet().stream()
                .map(field -> new AnswerField(field.getKey(), field.getValue()))
                .toList();
    }

    /** The answer that these fields make. */
    static String answer(List<AnswerField> fields) {
        var object = Json.createObjectBuilder();
        fields.forEach(field -> object.add(field.name, field.value()));
        return object.build().toString();
    }

    public String getName() {
        return name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** What was text stays text; what was something else is read as that, if it can be. */
    private JsonValue value() {
        // A browser ends lines in its own way, which is no change.
        var given = text == null ? "" : text.replace("\r\n", "\n");
        if (before instanceof JsonString said) {
            return same(said.getString(), given) ? before : Json.createValue(given);
        }
        if (given.equals(before.toString())) {
            return before;
        }
        try (var reader = Json.createReader(new StringReader(given))) {
            return reader.readValue();
        } catch (JsonException notJson) {
            return Json.createValue(given);
        }
    }

    private static boolean same(String before, String given) {
        return before.replace("\r\n", "\n").equals(given);
    }

    private static JsonObject read(String answer) {
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject();
        }
    }
}
