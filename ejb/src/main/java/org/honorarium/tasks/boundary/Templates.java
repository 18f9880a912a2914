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
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.boundary.TaskTypes;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.control.TemplateRows;
import org.honorarium.tasks.entity.TaskRejected;
import org.honorarium.tasks.entity.TaskTemplate;

/**
 * The pages on which tasks are done. Who reads one of a confidential project is exposed to its
 * client.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Templates {

    @Inject Projects projects;
    @Inject TaskTypes taskTypes;
    @Inject TemplateRows rows;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The page as it is shown now; empty if there is none.
     *
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if it has no such task type
     */
    public Optional<TaskTemplate> find(UUID project, UUID taskType) {
        check(project, taskType);
        return rows.last(taskType).filter(TaskTemplate::isShown);
    }

    /**
     * Makes the next version. The same HTML again changes nothing. Nothing at all ends the page:
     * the form of the type counts again, or else the plain field for an answer.
     *
     * @throws ProjectRejected if there is no such project
     * @throws TaskRejected if it has no such task type, or this can be no template
     */
    @Allowed(OPERATIONS)
    public TaskTemplate put(UUID project, UUID taskType, String html) {
        var wanted = html == null || html.isBlank() ? "" : html;
        check(project, taskType);
        locks.hold("template of " + taskType);
        var last = rows.last(taskType);
        boolean ending = wanted.isEmpty() && last.isPresent();
        if (!ending && !TaskTemplate.isPossible(wanted)) {
            throw TaskRejected.templateWrong(wanted.length());
        }
        if (last.isPresent() && last.get().html().equals(wanted)) {
            return last.get();
        }
        int version = last.map(TaskTemplate::version).orElse(0) + 1;
        var next = new TaskTemplate(version, wanted, clock.instant());
        rows.add(project, taskType, next, Actor.current().id());
        audit.note(
                "tasks/template-put",
                taskType,
                Map.of(),
                Map.of("version", Integer.toString(version)));
        return next;
    }

    private void check(UUID project, UUID taskType) {
        projects.open(project, Way.OPENED);
        if (!taskTypes.idsByReference(project).containsValue(taskType)) {
            throw TaskRejected.taskTypeNotFound(taskType);
        }
    }
}
