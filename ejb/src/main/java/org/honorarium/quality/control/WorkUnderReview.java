package org.honorarium.quality.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.projects.entity.Project;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Seen;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.tasks.entity.Assignment;
import org.honorarium.tasks.entity.AssignmentState;

/** One piece of work about which the actor decides, held until the transaction ends. */
@Dependent
public class WorkUnderReview {

    @Inject Assignments assignments;
    @Inject Projects projects;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Clock clock;

    /** Who decides about confidential work is exposed to its client. */
    public Assignment lock(UUID assignment) {
        var work =
                assignments
                        .lock(assignment)
                        .orElseThrow(() -> DecisionRejected.assignmentNotFound(assignment));
        projects.open(work.project(), Way.REVIEWED);
        if (work.annotator().equals(Actor.current().id())) {
            throw DecisionRejected.ownWork(assignment);
        }
        return work;
    }

    /** That it waits, and is still what was looked at. */
    public void checkWaiting(Assignment work, Seen seen) {
        if (!seen.isOf(work.version())) {
            throw DecisionRejected.otherVersion(
                    work.id(), seen.version().orElseThrow(), work.version());
        }
        if (work.state() != AssignmentState.SUBMITTED) {
            throw DecisionRejected.notWaiting(work.id(), work.state().name());
        }
    }

    /**
     * The same for decisions against what was submitted, and a fix is one: silence accepts when the
     * time to review has run out, also before the night that says so.
     */
    public void checkInTime(Assignment work, Seen seen) {
        checkWaiting(work, seen);
        checkInTime(work);
    }

    public void checkInTime(Assignment work) {
        if (!work.reviewDueAt().isAfter(clock.instant())) {
            throw DecisionRejected.acceptedByTime(work.id(), work.reviewDueAt());
        }
    }

    public void note(Assignment work, String decision, String reason) {
        audit.note(
                "quality/decided",
                work.id(),
                Map.of("state", work.state().name()),
                Map.of("state", decision, "reason", reason));
    }

    /** The same for what decides nothing yet, so that nobody counts it as a decision. */
    public void noteProposal(Assignment work, String action, String reason) {
        audit.note("quality/" + action, work.id(), Map.of(), Map.of("reason", reason));
    }

    /** Tells the annotator, with what was said. */
    public void tell(Assignment work, String code, Map<String, String> said) {
        var facts = new HashMap<>(said);
        facts.put("task", work.task());
        facts.put("project", projects.find(work.project()).map(Project::name).orElse(""));
        notices.tell(List.of(work.annotator()), code, facts);
    }
}
