package org.honorarium.web.tasks.rest;

import jakarta.json.JsonObjectBuilder;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.web.api.Builders;

/** An annotation as one line of text, with the names under which lines come in, too. */
final class AnnotationText {

    static final String HEADER =
            "id,task,taskType,annotator,state,version,provenance,machine,machineVersion,"
                    + "workSeconds,claimedAt,submittedAt,decidedAt,"
                    + "decidedBy,answer,finalAnswer\n";

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

    static String csv(AnnotationLine line) {
        return Stream.of(
                        line.id(),
                        line.task(),
                        line.taskType(),
                        line.annotator(),
                        line.state(),
                        line.version(),
                        line.provenance(),
                        line.machine(),
                        line.machineVersion(),
                        line.workSeconds(),
                        line.claimedAt(),
                        line.submittedAt(),
                        line.decidedAt(),
                        line.decidedBy(),
                        line.answer(),
                        line.finalAnswer())
                .map(value -> quoted(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
