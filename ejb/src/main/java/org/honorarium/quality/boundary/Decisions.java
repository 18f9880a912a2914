package org.honorarium.quality.boundary;

import static org.honorarium.actors.entity.Role.OPERATIONS;
import static org.honorarium.actors.entity.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.Locks;
import org.honorarium.earnings.boundary.Earnings;
import org.honorarium.forms.entity.FormRejected;
import org.honorarium.ids.boundary.Ids;
import org.honorarium.quality.control.Fixes;
import org.honorarium.quality.control.ProposalRows;
import org.honorarium.quality.control.Rejecting;
import org.honorarium.quality.control.Rejections;
import org.honorarium.quality.control.Reworks;
import org.honorarium.quality.control.Settling;
import org.honorarium.quality.control.WorkUnderReview;
import org.honorarium.quality.entity.DecisionRejected;
import org.honorarium.quality.entity.Grounds;
import org.honorarium.quality.entity.Remark;
import org.honorarium.quality.entity.Seen;
import org.honorarium.quality.entity.Verdict;
import org.honorarium.tasks.boundary.Assignments;
import org.honorarium.tasks.boundary.Forms;
import org.honorarium.tasks.entity.Assignment;
import org.honorarium.tasks.entity.AssignmentState;

/**
 * A person decides about one piece of submitted work, never about their own: accepts it, accepts it
 * with a fix, asks for it again, or rejects it. Whatever is said is told to the annotator. The same
 * decision again changes nothing; of two that differ the first counts, and the other is told.
 */
@Stateless
@Allowed({OPERATIONS, REVIEWER})
public class Decisions {

    private static final int MOST_OF_A_DAY = 20;
    private static final Duration WAIT_FOR_A_SECOND = Duration.ofDays(3);

    @Inject WorkUnderReview review;
    @Inject Assignments assignments;
    @Inject Settling settling;
    @Inject Earnings earnings;
    @Inject Rejections rejections;
    @Inject Reworks reworks;
    @Inject Fixes fixes;
    @Inject Forms forms;
    @Inject ProposalRows proposals;
    @Inject Rejecting rejecting;
    @Inject Locks locks;
    @Inject Ids ids;
    @Inject Clock clock;

    /** Accepts what was submitted last. */
    public void accept(UUID assignment) {
        accept(Seen.last(assignment));
    }

    /**
     * Accepts the work: it is earned in this moment.
     *
     * @throws DecisionRejected if there is no such work, or it was decided otherwise
     */
    public void accept(Seen seen) {
        var work = review.lock(seen.assignment());
        if (work.state() == AssignmentState.ACCEPTED
                && seen.isOf(work.version())
                && fixes.same(work.id(), "{}").isEmpty()) {
            return;
        }
        review.checkWaiting(work, seen);
        earn(work);
        review.note(work, "ACCEPTED", "");
    }

    /**
     * Accepts the work with a fix: it is earned as it was quoted, and what the reviewer made of it
     * stands beside what the annotator submitted. What silence has accepted is not fixed any more:
     * that could make its price lower.
     *
     * @param answer a JSON object
     * @param remark what was fixed and why, which the annotator reads
     * @throws DecisionRejected if nothing is fixed, there is no such work, or it was decided
     *     otherwise
     * @throws FormRejected if it does not fit the form of the task
     */
    public void fix(Seen seen, String answer, String remark) {
        var said = new Remark(remark).text();
        fixes.check(answer);
        var work = review.lock(seen.assignment());
        if (seen.isOf(work.version()) && fixes.same(work.id(), answer).orElse(false)) {
            return;
        }
        review.checkInTime(work, seen);
        if (fixes.isSubmitted(work.id(), answer)) {
            throw DecisionRejected.nothingFixed(work.id());
        }
        forms.checkFit(work.id(), answer);
        fixes.add(work.id(), work.version(), answer, said, Actor.current().id(), clock.instant());
        earn(work);
        review.note(work, "FIXED", said);
        review.tell(work, "quality/fixed", Map.of("remark", said));
    }

    /**
     * Asks for the work again: it is back in the annotator's hands, and reviewed when they submit
     * it once more.
     *
     * @param text what is to be done, which the annotator reads
     * @throws DecisionRejected if it says nothing, there is no such work, or it was decided
     *     otherwise
     */
    public void askAgain(Seen seen, String text) {
        var said = new Remark(text).text();
        var work = review.lock(seen.assignment());
        int version = seen.version().orElse(work.version());
        if (reworks.find(work.id(), version).filter(said::equals).isPresent()) {
            return;
        }
        review.checkInTime(work, seen);
        reworks.add(work.id(), version, said, Actor.current().id(), clock.instant());
        assignments.askAgain(work.id());
        review.note(work, "REWORK", said);
        review.tell(work, "quality/asked-again", Map.of("text", said));
    }

    /**
     * Rejects the work. Nothing is earned, and the annotator reads why, by the guideline that was
     * in force when they submitted it. What is more than twenty of one annotator's by one reviewer
     * in a day waits for a second person instead, see {@link Proposals}.
     *
     * @throws DecisionRejected if the guideline does not say what is cited, there is no such work,
     *     or it was decided otherwise
     */
    public Verdict reject(Seen seen, Grounds grounds) {
        var work = review.lock(seen.assignment());
        if (work.state() == AssignmentState.REJECTED
                && seen.isOf(work.version())
                && rejections.find(work.id()).filter(grounds::equals).isPresent()) {
            return Verdict.REJECTED;
        }
        review.checkInTime(work, seen);
        var me = Actor.current().id();
        var known = proposals.known(work.id(), work.version()).filter(one -> one.isFrom(me));
        if (known.isPresent()) {
            return known.get().again(work.id(), grounds);
        }
        int guideline = rejecting.cited(work, grounds);
        locks.hold("rejections of " + work.annotator() + " by " + me);
        Instant now = clock.instant();
        if (proposals.ofADay(me, work.annotator(), now) >= MOST_OF_A_DAY) {
            propose(work, grounds, guideline, now);
            return Verdict.PROPOSED;
        }
        rejecting.reject(work, grounds, guideline, me, null, now);
        return Verdict.REJECTED;
    }

    private void propose(Assignment work, Grounds grounds, int guideline, Instant now) {
        if (proposals.known(work.id(), work.version()).isPresent()) {
            throw DecisionRejected.alreadyProposed(work.id());
        }
        var me = Actor.current().id();
        proposals.add(work, grounds, guideline, me, now, work.reviewDueAt());
        assignments.reviewUntil(work.id(), work.reviewableUntil(now.plus(WAIT_FOR_A_SECOND)));
        review.noteProposal(work, "rejection-proposed", grounds.reason());
    }

    private void earn(Assignment work) {
        var posting = ids.next();
        assignments.accept(posting, work.id());
        settling.settle();
        earnings.earn(posting, clock.instant());
    }
}
