package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;
import static org.honorarium.actors.entity.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.tasks.control.Acceptance;
import org.honorarium.tasks.control.Accepted;
import org.honorarium.tasks.control.AssignmentReferences;
import org.honorarium.tasks.control.AssignmentUnderLock;
import org.honorarium.tasks.control.WorkedTime;
import org.honorarium.tasks.entity.Assignment;

/**
 * The states of assignments. Deciding about work is for quality, which also sees to the money; here
 * it is only marked, and handed over in {@code pg_temp.accepted}.
 */
@Stateless
@Allowed({SYSTEM, OPERATIONS, REVIEWER})
public class Assignments {

    @Inject Accepted accepted;
    @Inject Acceptance acceptance;
    @Inject AssignmentUnderLock assignments;
    @Inject WorkedTime worked;
    @Inject AssignmentReferences references;
    @Inject Clock clock;

    /** Nobody else decides about it until the transaction ends. */
    public Optional<Assignment> lock(UUID assignment) {
        return assignments.find(assignment);
    }

    /**
     * Marks as accepted what was to be reviewed before the cut-off and was not.
     *
     * @return how many
     */
    public int acceptOverdue(UUID posting, UUID payer, UUID first, UUID last, Instant cutOff) {
        accepted.begin();
        return acceptance.overdue(posting, payer, first, last, cutOff);
    }

    /** Marks one submitted assignment as accepted. */
    public int accept(UUID posting, UUID assignment) {
        accepted.begin();
        return acceptance.reviewed(posting, List.of(assignment), clock.instant());
    }

    /** Marks one rejected assignment as accepted after all: its appeal overturned the rejection. */
    public int acceptAfterAll(UUID posting, UUID assignment) {
        accepted.begin();
        return acceptance.overturned(posting, assignment, clock.instant());
    }

    /**
     * The assignments of an annotator by how the outside names them, in one project or in all; as
     * far as the reader may see them.
     */
    @Allowed({OPERATIONS, REVIEWER})
    public Map<String, UUID> idsByReference(
            UUID annotator, Optional<UUID> project, Collection<String> some) {
        return references.ids(annotator, project, some);
    }

    /** How many seconds were worked on each of these; 0 where nothing was measured. */
    public Map<UUID, Long> worked(Collection<UUID> some) {
        return worked.of(some);
    }

    /** Marks one submitted assignment as rejected. */
    public int reject(UUID assignment, Instant at) {
        return acceptance.reject(assignment, at);
    }

    /** Marks one submitted assignment as asked for again: it is back in its annotator's hands. */
    public int askAgain(UUID assignment) {
        return acceptance.askAgain(assignment);
    }

    /** Silence accepts one submitted assignment at this time, and not when it would have. */
    public int reviewUntil(UUID assignment, Instant time) {
        return acceptance.reviewUntil(assignment, time);
    }
}
