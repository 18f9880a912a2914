package org.honorarium.gold.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.gold.control.GoldResultRows;
import org.honorarium.gold.control.GoldRows;
import org.honorarium.gold.entity.GoldFigure;
import org.honorarium.gold.entity.GoldRejected;
import org.honorarium.gold.entity.GoldTask;
import org.honorarium.gold.entity.GoldTerms;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.tasks.boundary.Openings;

/**
 * Which tasks are gold, and who was right on them. How often annotators get one is part of how a
 * project gives out its work.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER, AUDITOR})
public class GoldTasks {

    @Inject GoldRows rows;
    @Inject GoldResultRows results;
    @Inject Openings openings;
    @Inject Projects projects;
    @Inject Locks locks;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Makes an open task gold, or says that something else is expected of it: then all its answers
     * are compared anew. The same again changes nothing.
     *
     * @throws GoldRejected if the project has no such open task
     */
    @Allowed(OPERATIONS)
    public GoldTerms put(UUID project, String reference, GoldTerms terms) {
        projects.open(project, Way.OPENED);
        locks.hold("gold tasks of " + project);
        var place =
                openings.setGold(project, reference, true)
                        .orElseThrow(() -> GoldRejected.taskNotFound(reference));
        var before = rows.find(place.task());
        if (before.filter(terms::equals).isEmpty()) {
            var now = clock.instant();
            rows.put(project, place.taskType(), place.task(), terms, Actor.current().id(), now);
            results.forget(project, place.task());
            audit.note("gold/set", place.task(), facts(before.orElse(null)), facts(terms));
        }
        return terms;
    }

    /**
     * Makes it a task like the others again. What annotators answered until now still counts.
     *
     * @throws GoldRejected if the project has no such open task
     */
    @Allowed(OPERATIONS)
    public void end(UUID project, String reference) {
        projects.open(project, Way.OPENED);
        locks.hold("gold tasks of " + project);
        var place =
                openings.setGold(project, reference, false)
                        .orElseThrow(() -> GoldRejected.taskNotFound(reference));
        var before = rows.find(place.task());
        if (rows.end(place.task(), clock.instant())) {
            audit.note("gold/ended", place.task(), facts(before.orElse(null)), Map.of());
        }
    }

    /** The latest first. Sorts by reference, answered, setAt; filters by reference. */
    public Page<GoldTask> page(UUID project, PageRequest request) {
        projects.open(project, Way.OPENED);
        return rows.tasks(project, request);
    }

    /** Who is seldom right first. Sorts by annotator, title, answered, percent. */
    public Page<GoldFigure> figures(UUID project, PageRequest request) {
        projects.open(project, Way.OPENED);
        return rows.figures(project, request);
    }

    private static Map<String, String> facts(GoldTerms terms) {
        return terms == null
                ? Map.of()
                : Map.of(
                        "field", terms.field(),
                        "expected", terms.expected(),
                        "reason", terms.reason());
    }
}
