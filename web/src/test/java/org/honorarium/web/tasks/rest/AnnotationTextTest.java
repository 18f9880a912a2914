package org.honorarium.web.tasks.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Provenance;
import org.junit.jupiter.api.Test;

/** What others typed is never a formula in a spreadsheet; answers go out as they are. */
class AnnotationTextTest {

    @Test
    void names_from_elsewhere_are_texts_and_answers_stay() {
        var line =
                new AnnotationLine(
                        "=1+1",
                        "@task",
                        "-type",
                        "+reader",
                        AssignmentState.SUBMITTED,
                        1,
                        Provenance.PERSON_WITH_PROPOSAL,
                        "\t=machine",
                        null,
                        60L,
                        null,
                        null,
                        null,
                        null,
                        "{\"label\": \"=1+1\"}",
                        "{}");

        assertThat(AnnotationText.row(line))
                .hasSameSizeAs(AnnotationText.COLUMNS)
                .containsExactly(
                        "'=1+1",
                        "'@task",
                        "'-type",
                        "'+reader",
                        "SUBMITTED",
                        "1",
                        "PERSON_WITH_PROPOSAL",
                        "'=machine",
                        "",
                        "60",
                        "",
                        "",
                        "",
                        "",
                        "{\"label\": \"=1+1\"}",
                        "{}");
    }
}
