package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.forms.entity.AnswerForm;
import org.honorarium.forms.entity.FormRejected;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.control.FormRows;
import org.honorarium.tasks.control.TaskVariables;
import org.honorarium.tasks.entity.TaskForm;
import org.honorarium.tasks.entity.TaskRejected;

/**
 * The forms in which tasks are done whose type has no page of its own. Who reads one of a
 * confidential project is exposed to its client.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Forms {

    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject FormRows rows;
    @Inject TaskVariables variables;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The last version; empty if there is none.
     *
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if it has no such task type
     */
    public Optional<TaskForm> find(UUID project, UUID taskType) {
        check(project, taskType);
        return rows.last(taskType);
    }

    /**
     * Makes the next version. The same schema again changes nothing. What is handed in from then on
     * has to fit it.
     *
     * @throws FormRejected if the schema is not understood, with its place
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if it has no such task type
     */
    @Allowed(OPERATIONS)
    public TaskForm put(UUID project, UUID taskType, String schema) {
        AnswerForm.of(schema);
        var wanted = schema.strip();
        check(project, taskType);
        locks.hold("form of " + taskType);
        var last = rows.last(taskType);
        if (last.isPresent() && last.get().schema().equals(wanted)) {
            return last.get();
        }
        int version = last.map(TaskForm::version).orElse(0) + 1;
        var next = new TaskForm(version, wanted, clock.instant());
        rows.add(project, taskType, next, Actor.current().id());
        audit.note(
                "tasks/form-put", taskType, Map.of(), Map.of("version", Integer.toString(version)));
        return next;
    }

    /**
     * In which an assignment is done; empty if its task has a page, or no form. For who has opened
     * its project.
     */
    public Optional<TaskForm> ofWork(UUID assignment) {
        return rows.ofWork(assignment);
    }

    /**
     * Whether this could have been handed in for an assignment, as far as its form says. For who
     * has opened its project.
     *
     * @throws FormRejected if it does not fit the form
     */
    public void checkFit(UUID assignment, String answer) {
        var form = rows.ofWork(assignment);
        if (form.isPresent()) {
            var shown = variables.of(rows.task(assignment));
            AnswerForm.of(form.get().schema()).check(answer, shown);
        }
    }

    private void check(UUID project, UUID taskType) {
        projects.open(project, Way.OPENED);
        if (!taskTypes.idsByReference(project).containsValue(taskType)) {
            throw TaskRejected.taskTypeNotFound(taskType);
        }
    }
}
