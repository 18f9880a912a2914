package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.projects.entity.ProjectRow;
import org.honorarium.quality.control.FiguresOfProjects;
import org.honorarium.quality.control.WorkPages;
import org.honorarium.quality.entity.ProjectInWork;
import org.honorarium.quality.entity.WorkRow;

/** How far projects are, what they cost, and the work behind these figures. */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class ProjectProgress {

    @Inject Projects projects;
    @Inject FiguresOfProjects figures;
    @Inject WorkPages work;

    /** Sorts and filters as {@link Projects#page}. */
    public Page<ProjectInWork> page(PageRequest request) {
        var page = projects.page(request);
        var found = figures.of(page.rows());
        return page.map(project -> new ProjectInWork(project, found.get(project.id())));
    }

    /**
     * One project.
     *
     * @throws ProjectRejected if there is no such project
     */
    public ProjectInWork of(UUID project) {
        ProjectRow row = projects.row(project);
        return new ProjectInWork(row, figures.of(List.of(row)).get(project));
    }

    /**
     * The assignments of a project. Who opens those of a confidential one is exposed to its client.
     * Sorts by reference, task, annotator, state, submittedAt, reviewDueAt or price; filters by
     * state, a part of the annotator's reference, and a part of the task's.
     *
     * @throws ProjectRejected if there is no such project
     */
    public Page<WorkRow> work(UUID project, PageRequest request) {
        projects.open(project, Way.OPENED);
        return work.of(project, request);
    }
}
