package org.honorarium.projects.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;
import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.projects.control.GuidelineRows;
import org.honorarium.projects.control.OwnProjects;
import org.honorarium.projects.entity.Guideline;
import org.honorarium.projects.entity.OwnProject;
import org.honorarium.projects.entity.ProjectRejected;

/**
 * How the work of a project is done. Who reads the guideline of a confidential project is exposed
 * to its client.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR, ANNOTATOR})
public class Guidelines {

    private static final int LONGEST = 200_000;

    @Inject Projects projects;
    @Inject GuidelineRows rows;
    @Inject OwnProjects own;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /** The actor's own projects, and which have a guideline. */
    @Allowed(ANNOTATOR)
    public List<OwnProject> ownProjects() {
        return own.of(Actor.current().id());
    }

    /**
     * The last version, to be read now; empty if there is none.
     *
     * @throws ProjectRejected if there is no such project
     */
    public Optional<Guideline> read(UUID project) {
        projects.open(project, Way.GUIDELINE);
        return rows.last(project);
    }

    /**
     * What was in force when work was done, or else what came first after it; empty if there is
     * none. For who decides about that work, and has opened the project.
     */
    @Allowed({OPERATIONS, REVIEWER, AUDITOR})
    public Optional<Guideline> at(UUID project, Instant time) {
        return rows.at(project, time);
    }

    /** The last version for who works on a task of the project, whatever came between. */
    @Allowed(ANNOTATOR)
    public Optional<Guideline> readAtWork(UUID project) {
        return rows.last(project);
    }

    /**
     * Publishes a new version. The same text again changes nothing.
     *
     * @throws ProjectRejected if there is no such project, or the text cannot be
     */
    @Allowed(OPERATIONS)
    public Guideline publish(UUID project, String text) {
        var plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw ProjectRejected.guidelineWrong(plain.length());
        }
        projects.open(project, Way.GUIDELINE);
        locks.hold("guideline of " + project);
        var last = rows.last(project);
        if (last.isPresent() && last.get().text().equals(plain)) {
            return last.get();
        }
        var version = last.map(Guideline::version).orElse(0) + 1;
        var next = new Guideline(version, plain, clock.instant());
        rows.add(project, next, Actor.current().id());
        audit.note(
                "projects/guideline-published",
                project,
                Map.of(),
                Map.of("version", Integer.toString(version)));
        return next;
    }
}
