package org.honorarium.web.tasks.rest;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.streams.entity.SpreadsheetText;
import org.honorarium.web.api.Builders;

/** An annotation as one line of text, with the names under which lines come in, too. */
final class AnnotationText {

    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "task",
                    "taskType",
                    "annotator",
                    "state",
                    "version",
                    "provenance",
                    "machine",
                    "machineVersion",
                    "workSeconds",
                    "claimedAt",
                    "submittedAt",
                    "decidedAt",
                    "decidedBy",
                    "answer",
                    "finalAnswer");

    private AnnotationText() {}

    static String json(AnnotationLine line) {
        var object =
                Builders.object()
                        .add("id", line.id())
                        .add("task", line.task())
                        .add("taskType", line.taskType())
                        .add("annotator", line.annotator())
                        .add("version", line.version())
                        .add("provenance", line.provenance().name());
        add(object, "state", line.state());
        add(object, "machine", line.machine());
        add(object, "machineVersion", line.machineVersion());
        if (line.workSeconds() != null) {
            object.add("workSeconds", line.workSeconds());
        }
        add(object, "claimedAt", line.claimedAt());
        add(object, "submittedAt", line.submittedAt());
        add(object, "decidedAt", line.decidedAt());
        add(object, "decidedBy", line.decidedBy());
        var head = object.build().toString();
        // The answers are JSON already, and go out as they are.
        return head.substring(0, head.length() - 1)
                + ",\"answer\":"
                + line.answer()
                + ",\"finalAnswer\":"
                + line.finalAnswer()
                + "}";
    }

    /** An answer begins with a brace, which no spreadsheet takes for a formula. */
    static List<String> row(AnnotationLine line) {
        return Stream.of(
                        typed(line.id()),
                        typed(line.task()),
                        typed(line.taskType()),
                        typed(line.annotator()),
                        line.state(),
                        line.version(),
                        line.provenance(),
                        typed(line.machine()),
                        typed(line.machineVersion()),
                        line.workSeconds(),
                        line.claimedAt(),
                        line.submittedAt(),
                        line.decidedAt(),
                        line.decidedBy(),
                        line.answer(),
                        line.finalAnswer())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    /** What came from elsewhere, or nothing. */
    private static String typed(String text) {
        return text == null ? "" : SpreadsheetText.of(text);
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }
}
