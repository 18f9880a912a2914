package org.honorarium.projects.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private final UUID client = UUID.randomUUID();
    private final UUID payer = UUID.randomUUID();
    private final Project project =
            new Project(
                    UUID.randomUUID(),
                    new ProjectTerms(client, payer, " Reasons ", "USD"),
                    Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void a_project_can_get_another_name() {
        project.change(new ProjectTerms(client, payer, "Warrants", "USD"));

        assertThat(project.name()).isEqualTo("Warrants");
    }

    @Test
    void client_payer_and_currency_never_change() {
        refused(new ProjectTerms(UUID.randomUUID(), payer, "Warrants", "USD"));
        refused(new ProjectTerms(client, UUID.randomUUID(), "Warrants", "USD"));
        refused(new ProjectTerms(client, payer, "Warrants", "EUR"));
        assertThat(project.terms()).isEqualTo(new ProjectTerms(client, payer, "Reasons", "USD"));
    }

    @Test
    void a_project_has_a_name() {
        assertThatExceptionOfType(ProjectRejected.class)
                .isThrownBy(() -> new ProjectTerms(client, payer, "  ", "USD"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("projects/name-wrong"));
    }

    private void refused(ProjectTerms terms) {
        assertThatExceptionOfType(ProjectRejected.class)
                .isThrownBy(() -> project.change(terms))
                .satisfies(
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo("projects/exists-with-different-content"));
    }
}
