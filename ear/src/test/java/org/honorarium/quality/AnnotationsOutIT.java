package org.honorarium.quality;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.house.Database;
import org.honorarium.house.SmallHouse;
import org.honorarium.imports.SentLines;
import org.honorarium.imports.entity.ImportKind;
import org.honorarium.pricing.SubmittedWork;
import org.honorarium.quality.boundary.AnnotationExport;
import org.honorarium.quality.boundary.Decisions;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.quality.entity.Seen;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What goes out has the answer that counts beside the annotator's own. */
@ArquillianTest
class AnnotationsOutIT {

    @Inject SmallHouse house;
    @Inject SentLines sent;
    @Inject Decisions decisions;
    @Inject AnnotationExport export;
    @Inject SubmittedWork work;
    @Inject Database database;

    @Test
    void what_a_reviewer_fixed_goes_out_beside_what_the_annotator_answered() throws Exception {
        house.withAnnotators(1);
        sent.to(
                house,
                ImportKind.TASKS,
                "{\"id\":\"t\",\"taskType\":\"T\",\"input\":{}}\n{\"id\":\"u\",\"taskType\":\"T\",\"input\":{}}\n");
        sent.to(house, ImportKind.ANNOTATIONS, line("a", "t") + line("b", "u"));
        var id =
                UUID.fromString(
                        database.texts(
                                        "select id from tasks.assignment where project_id = ? and reference = 'a'",
                                        house.project)
                                .getFirst());
        work.inTime(id);
        SmallHouse.somebody(Role.REVIEWER, true)
                .run(
                        () ->
                                decisions.fix(
                                        Seen.last(id),
                                        "{\"label\":\"dog\"}",
                                        "It barks, as the guideline says."));

        var out = new ArrayList<AnnotationLine>();
        house.operations.run(() -> export.each(house.project, null, out::add));
        assertThat(out)
                .extracting(AnnotationLine::answer)
                .containsExactly("{\"label\": \"cat\"}", "{\"label\": \"cat\"}");
        assertThat(out)
                .extracting(AnnotationLine::finalAnswer)
                .containsExactly("{\"label\": \"dog\"}", "{\"label\": \"cat\"}");
    }

    private String line(String id, String task) {
        return "{\"id\":\"%s\",\"task\":\"%s\",\"annotator\":\"%s\",\"submittedAt\":\"2026-02-01T10:05:00Z\",\"price\":\"1.50\",\"answer\":{\"label\":\"cat\"}}\n"
                .formatted(id, task, house.reference(0));
    }
}
