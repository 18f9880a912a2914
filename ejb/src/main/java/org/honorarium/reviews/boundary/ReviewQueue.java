package org.honorarium.reviews.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.entity.Way;
import org.honorarium.consensus.boundary.Consensuses;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.projects.boundary.Guidelines;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.projects.entity.ProjectRejected;
import org.honorarium.reviews.control.QueuePages;
import org.honorarium.reviews.control.ReviewedRows;
import org.honorarium.reviews.entity.Piece;
import org.honorarium.reviews.entity.ProjectQueue;
import org.honorarium.reviews.entity.QueuedWork;
import org.honorarium.reviews.entity.ReviewRejected;
import org.honorarium.reviews.entity.ReviewedWork;
import org.honorarium.tasks.boundary.Forms;
import org.honorarium.tasks.boundary.Templates;

/**
 * Work that waits for review, and one piece of it with all that belongs to it. Nobody finds their
 * own work here.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class ReviewQueue {

    @Inject QueuePages queue;
    @Inject ReviewedRows rows;
    @Inject Projects projects;
    @Inject Templates templates;
    @Inject Forms forms;
    @Inject Guidelines guidelines;
    @Inject Consensuses consensuses;

    /** The projects in which something waits, the most urgent first. Only figures are shown. */
    public List<ProjectQueue> projects() {
        return queue.projects(Actor.current().id());
    }

    /**
     * What waits in a project: first what is to be reviewed, the most urgent first. Who opens the
     * queue of a confidential one is exposed to its client. Filters by parts of the task's and the
     * annotator's reference.
     *
     * @throws ProjectRejected if there is no such project
     */
    public Page<QueuedWork> of(UUID project, PageRequest request) {
        projects.open(project, Way.OPENED);
        return queue.of(project, Actor.current().id(), request);
    }

    /**
     * What is to be reviewed next in a project; empty if nothing is.
     *
     * @param after a piece that is passed by; empty to begin with the first
     * @throws ProjectRejected if there is no such project
     */
    public Optional<UUID> next(UUID project, Optional<UUID> after) {
        projects.open(project, Way.OPENED);
        return queue.next(project, Actor.current().id(), after);
    }

    /**
     * In which project a piece of work was done. Nothing of the work is shown by this.
     *
     * @throws ReviewRejected if there is no such work
     */
    public UUID projectOf(UUID assignment) {
        return rows.project(assignment).orElseThrow(() -> ReviewRejected.workNotFound(assignment));
    }

    /**
     * One piece of work, waiting or decided. Who sees that of a confidential project is exposed to
     * its client.
     *
     * @throws ReviewRejected if there is no such work
     */
    public Piece find(UUID assignment) {
        projects.open(projectOf(assignment), Way.REVIEWED);
        var work = rows.find(assignment).orElseThrow(() -> ReviewRejected.workNotFound(assignment));
        return new Piece(
                work,
                rows.variables(work.task()),
                templates.find(work.project(), work.taskType()),
                forms.ofWork(assignment),
                rows.others(work.task(), assignment),
                consensuses.ofTask(work.project(), work.task()),
                guideline(work));
    }

    private Optional<Guideline> guideline(ReviewedWork work) {
        return work.submittedAt() == null
                ? Optional.empty()
                : guidelines.at(work.project(), work.submittedAt());
    }
}
