package org.honorarium.imports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.honorarium.rejection.entity.Rejection.Kind;
import org.junit.jupiter.api.Test;

class ImportRejectedTest {

    @Test
    void says_where_what_was_found_and_what_was_expected() {
        var refusal = ImportRejected.badValue(17, "Reward", "free", "an amount of USD");

        assertThat(refusal)
                .hasMessage("Line 17, column Reward: found free, expected an amount of USD.");
        assertThat(refusal.facts())
                .containsEntry("line", "17")
                .containsEntry("column", "Reward")
                .containsEntry("found", "free")
                .containsEntry("expected", "an amount of USD");
    }

    @Test
    void shortens_what_was_found_without_breaking_a_character() {
        var found = ImportRejected.badValue(2, "Title", "x" + "😀".repeat(60), "less").facts();

        assertThat(found.get("found")).isEqualTo("x" + "😀".repeat(39) + "…");
    }

    @Test
    void shows_what_cannot_be_seen() {
        var refusal = ImportRejected.badValue(2, "Title", "a\u0000\n\u202Eb", "less");

        assertThat(refusal.facts()).containsEntry("found", "a\\u0000\\u000A\\u202Eb");
    }

    @Test
    void names_an_empty_value() {
        assertThat(ImportRejected.badValue(2, "Title", "", "a title"))
                .hasMessage("Line 2, column Title: found nothing, expected a title.");
    }

    @Test
    void an_annotator_who_is_not_registered_is_named() {
        assertThat(ImportRejected.unknownAnnotator(9, "W9").facts())
                .containsEntry("line", "9")
                .containsEntry("column", "WorkerId")
                .containsEntry("found", "W9");
    }

    @Test
    void content_that_contradicts_an_earlier_import_is_a_conflict() {
        assertThat(ImportRejected.differsFromWhatWeHave(3, "Reward", "$0.20", "$0.25").kind())
                .isEqualTo(Kind.CONFLICT);
    }
}
