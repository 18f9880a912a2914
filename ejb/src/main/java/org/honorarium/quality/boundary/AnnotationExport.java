package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.quality.control.AnnotationsOut;
import org.honorarium.quality.entity.AnnotationLine;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * All annotations of a project, one after the other, however many there are. Who takes those of a
 * confidential one is exposed to its client; that somebody took them stands in the audit record.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class AnnotationExport {

    @Inject Projects projects;
    @Inject AnnotationsOut out;
    @Inject Audit audit;

    /**
     * Says that they are about to be taken out.
     *
     * @throws ProjectRejected if there is no such project
     */
    public void open(UUID project, AssignmentState state) {
        projects.open(project, Way.OPENED);
        audit.note(
                "tasks/annotations-taken-out",
                project,
                Map.of(),
                Map.of("state", state == null ? "" : state.name()));
    }

    /**
     * Gives what was submitted, in the order of the references, and then what machines answered.
     * Each is given while it is read: none is kept.
     *
     * @param state only what stands there; null for all
     * @throws ProjectRejected if there is no such project
     */
    public void each(UUID project, AssignmentState state, Consumer<AnnotationLine> taker) {
        projects.open(project, Way.OPENED);
        out.each(project, state, taker);
        if (state == null) {
            out.eachOfMachines(project, taker);
        }
    }
}
