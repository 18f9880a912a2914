package org.honorarium.web.projects.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.honorarium.projects.entity.Project;
import org.honorarium.projects.entity.ProjectTerms;
import org.honorarium.quality.entity.ProjectFigures;
import org.honorarium.quality.entity.ProjectInWork;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Opening;
import org.honorarium.tasks.entity.Standing;
import org.honorarium.tasks.entity.TaskRow;
import org.honorarium.web.api.Fields;
import org.honorarium.web.money.CurrencyCode;

/** A project on the wire: as it is wanted, and as it stands. */
public record ProjectBody(
        @NotNull UUID client,
        @NotNull UUID payer,
        @NotNull String name,
        @NotNull @CurrencyCode String currency) {

    ProjectTerms toTerms() {
        return new ProjectTerms(client, payer, name, currency);
    }

    static JsonObject of(Project project) {
        return new Fields()
                .add("id", project.id())
                .add("client", project.client())
                .add("payer", project.payer())
                .add("name", project.name())
                .add("currency", project.currency())
                .add("confidential", project.isConfidential())
                .add("createdAt", project.createdAt())
                .build();
    }

    static JsonObject of(ProjectInWork inWork) {
        var project = inWork.project();
        return new Fields()
                .add("id", project.id())
                .add("client", project.client())
                .add("clientName", project.clientName())
                .add("payer", project.payer())
                .add("payerName", project.payerName())
                .add("name", project.name())
                .add("currency", project.currency())
                .add("createdAt", project.createdAt())
                .add("confidential", project.confidential())
                .number("annotators", project.members())
                .add("progress", of(inWork.figures()))
                .add("spend", inWork.figures().spend())
                .add("waiting", inWork.figures().waiting())
                .build();
    }

    static JsonObject of(TaskRow task) {
        var fields =
                new Fields()
                        .add("id", task.id())
                        .add("reference", task.reference())
                        .add("type", task.type())
                        .number("overlap", task.overlap())
                        .add("assignments", of(task.standing()));
        if (task.opening() != null) {
            fields.add("opening", of(task.opening()));
        }
        return fields.build();
    }

    private static JsonObject of(Opening opening) {
        return new Fields()
                .number("priority", opening.priority())
                .number("places", opening.places())
                .add("gold", opening.gold())
                .add("closed", opening.closed())
                .build();
    }

    private static JsonObject of(ProjectFigures figures) {
        var accepted = figures.standing().percentAccepted();
        return new Fields()
                .number("tasks", figures.tasks())
                .number("wanted", figures.wanted())
                .add("assignments", of(figures.standing()))
                .number("percentDone", figures.percentDone())
                .number("percentAccepted", accepted < 0 ? null : accepted)
                .build();
    }

    /** {@code {"total": 7, "accepted": 4, "submitted": 3, ...}}, every state by its name. */
    private static JsonObject of(Standing standing) {
        var facts = new Fields().number("total", standing.total());
        for (var state : AssignmentState.values()) {
            facts.number(state.name().toLowerCase(Locale.ROOT), standing.in(state));
        }
        return facts.build();
    }
}
