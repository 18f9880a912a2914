package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.tasks.control.TaskPages;
import org.honorarium.tasks.entity.TaskRow;

/** What is to be done in a project, as staff see it. */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class Tasks {

    @Inject Projects projects;
    @Inject TaskPages pages;

    /**
     * Who opens the tasks of a confidential project is exposed to its client. Sorts by reference,
     * type, overlap, priority or places; filters by a part of the reference.
     *
     * @throws ProjectRejected if there is no such project
     */
    public Page<TaskRow> page(UUID project, PageRequest request) {
        projects.open(project, Way.OPENED);
        return pages.of(project, request);
    }
}
