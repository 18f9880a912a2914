package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.AUDITOR;
import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.barriers.entity.Way;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.projects.boundary.Projects;
import org.honorarium.quality.control.ProposalRows;
import org.honorarium.quality.control.Rejecting;
import org.honorarium.quality.control.WorkUnderReview;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Proposal;
import org.honorarium.quality.entity.Remark;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.tasks.entity.Assignment;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * Rejections that wait for a second person, because one reviewer made more than twenty of one
 * annotator's work in a day. The work stays submitted meanwhile: silence does not accept it for
 * three days from the proposal, but never later than 21 days after it was submitted; then it does,
 * so that nobody waits for the house for ever. Who dismisses a proposal gives the work back to the
 * queue with the time to review that it had.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER})
public class Proposals {

    @Inject ProposalRows rows;
    @Inject WorkUnderReview review;
    @Inject Rejecting rejecting;
    @Inject Assignments assignments;
    @Inject Projects projects;
    @Inject Notices notices;
    @Inject Clock clock;

    /** Those of a project, the longest waiting first. Who reads them is exposed to its client. */
    @Allowed({OPERATIONS, REVIEWER, AUDITOR})
    public Page<Proposal> of(UUID project, PageRequest request) {
        projects.open(project, Way.OPENED);
        return rows.of(project, request);
    }

    /** What waits about one piece of work; empty if nothing does. */
    @Allowed({OPERATIONS, REVIEWER, AUDITOR})
    public Optional<Proposal> find(UUID assignment) {
        return rows.waiting(assignment);
    }

    /**
     * Rejects the work as it was proposed. The same again changes nothing.
     *
     * @throws DecisionRejected if nothing is proposed, or it takes another person
     */
    public void confirm(UUID assignment) {
        var work = review.lock(assignment);
        if (decided(work, "CONFIRMED")) {
            return;
        }
        var one = proposed(work);
        review.checkInTime(work);
        var now = clock.instant();
        var me = Actor.current().id();
        rows.decide(one, "CONFIRMED", me, now, null);
        rejecting.reject(work, one.grounds(), one.guideline(), one.proposedBy(), me, now);
    }

    /**
     * Does not reject the work: it waits for review again. The same again changes nothing.
     *
     * @param remark why, which the proposer reads
     * @throws DecisionRejected if nothing is proposed, or it takes another person
     */
    public void dismiss(UUID assignment, String remark) {
        var said = new Remark(remark).text();
        var work = review.lock(assignment);
        if (decided(work, "DISMISSED")) {
            return;
        }
        var one = proposed(work);
        var before = rows.known(work.id(), work.version()).orElseThrow().dueBefore();
        rows.decide(one, "DISMISSED", Actor.current().id(), clock.instant(), said);
        assignments.reviewUntil(work.id(), before);
        review.noteProposal(work, "proposal-dismissed", said);
        notices.tell(
                List.of(one.proposedBy()),
                "quality/proposal-dismissed",
                Map.of("task", one.task(), "annotator", one.annotator(), "remark", said));
    }

    private boolean decided(Assignment work, String decision) {
        return rows.known(work.id(), work.version())
                .flatMap(ProposalRows.Known::decision)
                .filter(decision::equals)
                .isPresent();
    }

    private Proposal proposed(Assignment work) {
        if (work.state() != AssignmentState.SUBMITTED) {
            throw DecisionRejected.notWaiting(work.id(), work.state().name());
        }
        var one =
                rows.waiting(work.id())
                        .orElseThrow(() -> DecisionRejected.nothingProposed(work.id()));
        if (one.proposedBy().equals(Actor.current().id())) {
            throw DecisionRejected.anotherDecides(work.id());
        }
        return one;
    }
}
