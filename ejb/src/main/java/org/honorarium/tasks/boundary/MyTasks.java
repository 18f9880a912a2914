package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.InTurn;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.forms.entity.AnswerForm;
import org.honorarium.forms.entity.FormRejected;
import org.honorarium.tasks.control.AnswerRows;
import org.honorarium.tasks.control.AnswerRows.Outcome;
import org.honorarium.tasks.control.ClaimRows;
import org.honorarium.tasks.control.SheetRows;
import org.honorarium.tasks.control.TaskVariables;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Sheet;
import org.honorarium.tasks.entity.TaskRejected;

/** What an annotator claimed: working on it, giving it back, submitting it. */
@Stateless
@Allowed(ANNOTATOR)
public class MyTasks {

    private static final int LONGEST = 1_000_000;
    private static final int LAST = 50;

    @Inject ClaimRows rows;
    @Inject AnswerRows answers;
    @Inject TaskVariables variables;
    @Inject SheetRows sheets;
    @Inject Clock clock;

    /** What is to be done now, the most urgent first. */
    public List<Claim> inWork() {
        return rows.inWork(me());
    }

    /** What became of the tasks that were claimed here, the latest first. */
    public List<Claim> last() {
        return rows.last(me(), LAST);
    }

    /**
     * @throws TaskRejected if it is not the actor's
     */
    public Claim find(UUID claim) {
        return rows.own(claim).orElseThrow(() -> TaskRejected.claimNotFound(claim));
    }

    /**
     * All that is needed to work on it.
     *
     * @throws TaskRejected if it is not in the actor's hands
     */
    public Sheet sheet(UUID id) {
        return sheet(find(id));
    }

    /**
     * The same for a claim that the actor was shown in this moment.
     *
     * @throws TaskRejected if it is not in the actor's hands
     */
    public Sheet sheet(Claim claim) {
        return Optional.of(claim)
                .filter(Claim::isInWork)
                .flatMap(sheets::of)
                .orElseThrow(() -> TaskRejected.notInWork(claim.id(), claim.state()));
    }

    /**
     * Keeps what there is so far, and how long the actor was really at it.
     *
     * @param activeSeconds since it was claimed; never becomes less, nor more than the time in
     *     which it was in the actor's hands: while it is reviewed nobody works on it
     * @return the seconds that are kept
     * @throws TaskRejected if it is not in the actor's hands, or this is no answer
     */
    public int save(UUID id, String answer, int activeSeconds) {
        var state = lock(id);
        if (!isInWork(state)) {
            throw TaskRejected.notInWork(id, state);
        }
        check(answer);
        return answers.save(id, answer, Math.max(0, activeSeconds), clock.instant());
    }

    /**
     * Hands it in. It waits for review until silence accepts it. The same answer again is the same
     * submission.
     *
     * @throws TaskRejected if it is not in the actor's hands, or this is no answer
     * @throws FormRejected if it does not fit the form
     */
    @InTurn
    public Claim submit(UUID id, String answer) {
        var now = clock.instant();
        var outcome = handIn(id, answer, now, null);
        if (outcome.handedIn().isEmpty() && isInWork(outcome.state())) {
            var form = outcome.form().orElseThrow();
            AnswerForm.of(form.schema()).check(answer, variables.of(outcome.task()));
            outcome = handIn(id, answer, now, form.version());
        }
        if (outcome.handedIn().isPresent()) {
            return outcome.handedIn().get();
        }
        if (!outcome.isSame()) {
            throw TaskRejected.notInWork(id, outcome.state());
        }
        return find(id);
    }

    /**
     * Leaves it to others, without blame. The same again changes nothing.
     *
     * @throws TaskRejected if it was submitted before, or is not the actor's
     */
    public Claim giveBack(UUID id) {
        var state = lock(id);
        if (state == AssignmentState.CLAIMED) {
            rows.giveBack(id);
        } else if (state != AssignmentState.RETURNED) {
            throw TaskRejected.notReturnable(id, state);
        }
        return find(id);
    }

    private AssignmentState lock(UUID id) {
        return rows.lock(id, me()).orElseThrow(() -> TaskRejected.claimNotFound(id));
    }

    private Outcome handIn(UUID id, String answer, Instant at, Integer fitted) {
        if (isWrongSize(answer)) {
            lock(id);
            throw wrongSize(answer);
        }
        try {
            var outcome =
                    answers.handIn(id, answer, at, fitted)
                            .orElseThrow(() -> TaskRejected.claimNotFound(id));
            if (!outcome.isObject()) {
                throw TaskRejected.answerWrong("another JSON value");
            }
            return outcome;
        } catch (SqlFailed failure) {
            throw failure.isUnreadable() ? TaskRejected.answerWrong("no JSON") : failure;
        }
    }

    private void check(String answer) {
        if (isWrongSize(answer)) {
            throw wrongSize(answer);
        }
        try {
            if (!answers.isObject(answer)) {
                throw TaskRejected.answerWrong("another JSON value");
            }
        } catch (SqlFailed failure) {
            throw failure.isUnreadable() ? TaskRejected.answerWrong("no JSON") : failure;
        }
    }

    private static boolean isInWork(AssignmentState state) {
        return state == AssignmentState.CLAIMED || state == AssignmentState.REWORK;
    }

    private static boolean isWrongSize(String answer) {
        return answer == null || answer.length() > LONGEST;
    }

    private static TaskRejected wrongSize(String answer) {
        return TaskRejected.answerWrong(
                answer == null ? "nothing" : answer.length() + " characters");
    }

    private static UUID me() {
        return Actor.current().id();
    }
}
