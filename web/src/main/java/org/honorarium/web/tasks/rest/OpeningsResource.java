package org.honorarium.web.tasks.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.projects.entity.TaskTypeTerms;
import org.honorarium.tasks.boundary.Openings;
import org.honorarium.tasks.entity.NewTask;
import org.honorarium.tasks.entity.OpeningChange;
import org.honorarium.web.api.Fields;

/** Tasks that annotators claim here. */
@ApplicationScoped
@Path("projects/{id}/open-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpeningsResource {

    @Inject Openings openings;

    /** Tasks of one type. */
    public record OpeningBody(
            @NotNull @Valid TypeBody taskType,
            @NotNull @Valid @Size(max = 10_000) List<@NotNull @Valid TaskBody> tasks) {}

    /** A kind of task; the same reference is the same type. */
    public record TypeBody(@NotEmpty String reference, @NotEmpty String title, String description) {

        TaskTypeTerms toTerms() {
            return new TaskTypeTerms(reference, title, description == null ? "" : description);
        }
    }

    /**
     * A task.
     *
     * @param input what it shows: variables by name
     * @param overlap how many annotators are wanted on it; 1 if left out
     * @param priority what is higher is claimed first; 0 if left out
     */
    public record TaskBody(
            @NotEmpty String reference,
            @NotNull JsonObject input,
            Integer overlap,
            Integer priority) {

        NewTask toTask() {
            return new NewTask(
                    reference,
                    input.toString(),
                    Optional.ofNullable(overlap).orElse(1),
                    Optional.ofNullable(priority).orElse(0));
        }
    }

    /** How open tasks shall stand. */
    public record ChangesBody(
            @NotNull @Valid @Size(max = 10_000) List<@NotNull @Valid ChangeBody> tasks) {}

    /**
     * How one of them shall stand.
     *
     * @param priority what is higher is claimed first; left out, it stays
     * @param closed whether nobody can claim it for now; left out, it stays
     */
    public record ChangeBody(@NotEmpty String reference, Integer priority, Boolean closed) {

        OpeningChange toChange() {
            return new OpeningChange(
                    reference, Optional.ofNullable(priority), Optional.ofNullable(closed));
        }
    }

    /**
     * Says in which order open tasks are claimed, and closes some for claims or opens them again,
     * at most 10,000 at a time. What is claimed already stays as it is.
     *
     * @return how many stand differently now
     */
    @PUT
    @Path("standing")
    public JsonObject change(@PathParam("id") UUID id, @NotNull @Valid ChangesBody body) {
        var changed = openings.change(id, body.tasks().stream().map(ChangeBody::toChange).toList());
        return new Fields().add("changed", changed).build();
    }

    /** Opens tasks for claims, at most 10,000 at a time. What is open already stays as it is. */
    @PUT
    public JsonObject open(@PathParam("id") UUID id, @NotNull @Valid OpeningBody body) {
        var tasks = body.tasks().stream().map(TaskBody::toTask).toList();
        var opened = openings.open(id, body.taskType().toTerms(), tasks);
        return new Fields()
                .add("taskType", opened.taskType())
                .add("opened", opened.tasks())
                .build();
    }
}
