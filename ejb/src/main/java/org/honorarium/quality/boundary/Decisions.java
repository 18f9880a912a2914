package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.barriers.entity.Way;
import org.honorarium.earnings.boundary.Earnings;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.quality.control.Rejections;
import org.honorarium.quality.control.Settling;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.tasks.entity.Assignment;
import org.honorarium.tasks.entity.AssignmentState;

/** A person decides about one submitted assignment. The same decision again changes nothing. */
@Stateless
@Allowed({OPERATIONS, REVIEWER})
public class Decisions {

    @Inject Assignments assignments;
    @Inject Settling settling;
    @Inject Earnings earnings;
    @Inject Rejections rejections;
    @Inject Projects projects;
    @Inject Audit audit;
    @Inject Ids ids;
    @Inject Clock clock;

    /**
     * Accepts the work: it is earned in this moment.
     *
     * @throws DecisionRejected if there is no such work, or it was decided otherwise
     */
    public void accept(UUID assignment) {
        var work = lock(assignment);
        if (work.state() == AssignmentState.ACCEPTED) {
            return;
        }
        waiting(work);
        var posting = ids.next();
        assignments.accept(posting, assignment);
        settling.settle();
        earnings.earn(posting, clock.instant());
        note(work, "ACCEPTED", "");
    }

    /**
     * Rejects the work, with a reason that the annotator reads. Nothing is earned.
     *
     * @throws DecisionRejected without a reason, if there is no such work, or it was decided
     *     otherwise
     */
    public void reject(UUID assignment, String reason) {
        if (reason == null || reason.isBlank()) {
            throw DecisionRejected.reasonMissing();
        }
        var work = lock(assignment);
        if (work.state() == AssignmentState.REJECTED) {
            return;
        }
        waiting(work);
        Instant now = clock.instant();
        assignments.reject(assignment, now);
        rejections.add(assignment, reason.strip(), Actor.current().id(), now);
        note(work, "REJECTED", reason.strip());
    }

    /** Who decides about confidential work is exposed to its client. */
    private Assignment lock(UUID assignment) {
        var work =
                assignments
                        .lock(assignment)
                        .orElseThrow(() -> DecisionRejected.assignmentNotFound(assignment));
        projects.open(work.project(), Way.REVIEWED);
        return work;
    }

    private static void waiting(Assignment work) {
        if (work.state() != AssignmentState.SUBMITTED) {
            throw DecisionRejected.notWaiting(work.id(), work.state().name());
        }
    }

    private void note(Assignment work, String decision, String reason) {
        audit.note(
                "quality/decided",
                work.id(),
                Map.of("state", work.state().name()),
                Map.of("state", decision, "reason", reason));
    }
}
