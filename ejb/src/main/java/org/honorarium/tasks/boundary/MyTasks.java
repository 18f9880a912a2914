package org.honorarium.tasks.boundary;

import static org.honorarium.actors.entity.Role.ANNOTATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Allowed;
import org.honorarium.database.boundary.SqlFailed;
import org.honorarium.forms.entity.AnswerForm;
import org.honorarium.forms.entity.FormRejected;
import org.honorarium.tasks.control.AnswerRows;
import org.honorarium.tasks.control.AnswerRows.Saved;
import org.honorarium.tasks.control.AnswerRows.Submitted;
import org.honorarium.tasks.control.ClaimRows;
import org.honorarium.tasks.control.FormRows;
import org.honorarium.tasks.control.TaskVariables;
import org.honorarium.tasks.control.TemplateRows;
import org.honorarium.tasks.entity.AssignmentState;
import org.honorarium.tasks.entity.Claim;
import org.honorarium.tasks.entity.Proposal;
import org.honorarium.tasks.entity.Sheet;
import org.honorarium.tasks.entity.TaskRejected;

/** What an annotator claimed: working on it, giving it back, submitting it. */
@Stateless
@Allowed(ANNOTATOR)
public class MyTasks {

    private static final String NOTHING = "{}";
    private static final int LONGEST = 1_000_000;
    private static final int LAST = 50;

    @Inject ClaimRows rows;
    @Inject AnswerRows answers;
    @Inject TaskVariables variables;
    @Inject TemplateRows templates;
    @Inject FormRows forms;
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
        var claim = find(id);
        if (!claim.isInWork()) {
            throw TaskRejected.notInWork(id, claim.state());
        }
        var saved = answers.saved(id);
        var submitted = answers.last(id, NOTHING);
        var proposal = answers.proposed(id);
        return new Sheet(
                claim,
                variables.of(claim.task()),
                templates.last(claim.taskType()),
                forms.inWork(id),
                proposal,
                saved.map(Saved::answer)
                        .or(() -> submitted.map(Submitted::answer))
                        .or(() -> proposal.map(Proposal::answer))
                        .orElse(NOTHING),
                saved.map(Saved::activeSeconds).orElse(0),
                submitted.map(Submitted::version).orElse(0));
    }

    /**
     * Keeps what there is so far, and how long the actor was really at it.
     *
     * @param activeSeconds since it was claimed; never becomes less, nor more than the time that
     *     passed
     * @return the seconds that are kept
     * @throws TaskRejected if it is not in the actor's hands, or this is no answer
     */
    public int save(UUID id, String answer, int activeSeconds) {
        var state = lock(id);
        if (state != AssignmentState.CLAIMED && state != AssignmentState.REWORK) {
            throw TaskRejected.notInWork(id, state);
        }
        check(answer);
        answers.save(id, answer, Math.max(0, activeSeconds), clock.instant());
        return answers.saved(id).orElseThrow().activeSeconds();
    }

    /**
     * Hands it in. It waits for review until silence accepts it. The same answer again is the same
     * submission.
     *
     * @throws TaskRejected if it is not in the actor's hands, or this is no answer
     * @throws FormRejected if it does not fit the form
     */
    public Claim submit(UUID id, String answer) {
        var state = lock(id);
        check(answer);
        var last = answers.last(id, answer);
        if (state == AssignmentState.CLAIMED || state == AssignmentState.REWORK) {
            fit(id, answer);
            int next = last.map(Submitted::version).orElse(0) + 1;
            answers.submit(id, next, answer, clock.instant());
        } else if (!last.map(Submitted::same).orElse(false)) {
            throw TaskRejected.notInWork(id, state);
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

    /** Tasks that are done in a form: what is handed in has to fit it. */
    private void fit(UUID id, String answer) {
        var form = forms.inWork(id);
        if (form.isPresent()) {
            var task = find(id).task();
            AnswerForm.of(form.get().schema()).check(answer, variables.of(task));
        }
    }

    private void check(String answer) {
        if (answer == null || answer.length() > LONGEST) {
            throw TaskRejected.answerWrong(
                    answer == null ? "nothing" : answer.length() + " characters");
        }
        try {
            if (!answers.isObject(answer)) {
                throw TaskRejected.answerWrong("another JSON value");
            }
        } catch (SqlFailed failure) {
            if (failure.isCausedByData()) {
                throw TaskRejected.answerWrong("no JSON");
            }
            throw failure;
        }
    }

    private static UUID me() {
        return Actor.current().id();
    }
}
