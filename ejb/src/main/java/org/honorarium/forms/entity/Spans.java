package org.honorarium.forms.entity;

import dev.harrel.jsonschema.JsonNode;
import java.math.BigDecimal;

/** What a schema cannot say about spans: they begin before they end, and end inside. */
final class Spans {

    private Spans() {}

    /**
     * @param length of the text that they are of
     */
    static void inside(JsonNode spans, int length) {
        forward(spans);
        for (var span : spans.asArray()) {
            var end = span.asObject().get("end");
            if (end.asNumber().compareTo(BigDecimal.valueOf(length)) > 0) {
                throw FormRejected.answerMisfit(
                        end.getJsonPointer(),
                        end.asNumber().toPlainString(),
                        "at most " + length + ", where the text ends");
            }
        }
    }

    static void forward(JsonNode spans) {
        for (var span : spans.asArray()) {
            var start = span.asObject().get("start");
            var end = span.asObject().get("end");
            if (start.asNumber().signum() < 0) {
                throw FormRejected.answerMisfit(
                        start.getJsonPointer(), start.asNumber().toPlainString(), "0 or more");
            }
            if (start.asNumber().compareTo(end.asNumber()) >= 0) {
                throw FormRejected.answerMisfit(
                        end.getJsonPointer(),
                        end.asNumber().toPlainString(),
                        "more than the start, " + start.asNumber().toPlainString());
            }
        }
    }
}
