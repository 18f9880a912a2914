package org.honorarium.tasks.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a task was not opened, claimed, given back or submitted. When several reasons apply, the
 * first in this file is given.
 */
public final class TaskRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private TaskRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "tasks/" + code, message, facts);
    }

    static TaskRejected wrong(String what, String found, String expected) {
        return new TaskRejected(
                Kind.UNPROCESSABLE,
                "wrong",
                "This is not what it should be.",
                Map.of("place", what, "found", found, "expected", expected));
    }

    public static TaskRejected templateWrong(int length) {
        return new TaskRejected(
                Kind.UNPROCESSABLE,
                "template-wrong",
                "A template is HTML with a form, of at most 500000 characters.",
                Map.of("length", Integer.toString(length)));
    }

    public static TaskRejected answerWrong(String found) {
        return new TaskRejected(
                Kind.UNPROCESSABLE,
                "answer-wrong",
                "An answer is a JSON object of at most 1000000 characters.",
                Map.of("found", found));
    }

    public static TaskRejected inputWrong() {
        return new TaskRejected(
                Kind.UNPROCESSABLE, "input-wrong", "What a task shows is a JSON object.", Map.of());
    }

    public static TaskRejected taskTypeNotFound(UUID taskType) {
        return new TaskRejected(
                Kind.NOT_FOUND,
                "task-type-not-found",
                "The project has no such task type.",
                Map.of("taskType", taskType.toString()));
    }

    public static TaskRejected mediaNotFound(String name) {
        return new TaskRejected(
                Kind.NOT_FOUND,
                "media-not-found",
                "There is no such sound, film or picture.",
                Map.of("name", name));
    }

    public static TaskRejected mediaExists(String name) {
        return new TaskRejected(
                Kind.CONFLICT,
                "media-exists-with-different-content",
                "There is another sound, film or picture of this name.",
                Map.of("name", name));
    }

    public static TaskRejected exists(String reference) {
        return new TaskRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This task is there already, with another type, input or overlap.",
                Map.of("reference", reference));
    }

    /** The same answer whether it does not exist or is somebody else's. */
    public static TaskRejected claimNotFound(UUID claim) {
        return new TaskRejected(
                Kind.NOT_FOUND,
                "claim-not-found",
                "You have no such task.",
                Map.of("claim", claim.toString()));
    }

    public static TaskRejected claimExists(UUID claim) {
        return new TaskRejected(
                Kind.CONFLICT,
                "claim-exists-with-different-content",
                "This claim is there already, and is of something else.",
                Map.of("claim", claim.toString()));
    }

    public static TaskRejected noMember(UUID project) {
        return new TaskRejected(
                Kind.NOT_ALLOWED,
                "no-member",
                "You do not work on this project. Whoever accepts an invitation does.",
                Map.of("project", project.toString()));
    }

    public static TaskRejected paused(UUID project) {
        return new TaskRejected(
                Kind.CONFLICT,
                "paused",
                "The project is paused: nothing can be claimed at the moment.",
                Map.of("project", project.toString()));
    }

    public static TaskRejected lacksWhatIsAsked(UUID subject) {
        return new TaskRejected(
                Kind.CONFLICT,
                "lacks-what-is-asked",
                "You do not have what is asked. Projects for me says what is lacking, clause by"
                        + " clause.",
                Map.of("subject", subject.toString()));
    }

    public static TaskRejected tooManyClaims(long open, int most) {
        return new TaskRejected(
                Kind.CONFLICT,
                "too-many-claims",
                "You have as many tasks of this project as one may have at once. Submit or give back"
                        + " one first.",
                Map.of("open", Long.toString(open), "most", Integer.toString(most)));
    }

    public static TaskRejected ownQuotaFull(long taken, int most) {
        return new TaskRejected(
                Kind.CONFLICT,
                "own-quota-full",
                "You did as many tasks of this project as one annotator may do. What you claimed"
                        + " stays yours.",
                Map.of("taken", Long.toString(taken), "most", Integer.toString(most)));
    }

    public static TaskRejected quotaFull(UUID project) {
        return new TaskRejected(
                Kind.CONFLICT,
                "quota-full",
                "This project has as many annotations as it wants at the moment.",
                Map.of("project", project.toString()));
    }

    public static TaskRejected nothingToClaim(UUID project) {
        return new TaskRejected(
                Kind.CONFLICT,
                "nothing-to-claim",
                "There is no task left for you at the moment.",
                Map.of("project", project.toString()));
    }

    public static TaskRejected notOpen(UUID task) {
        return new TaskRejected(
                Kind.CONFLICT,
                "not-open",
                "This task is not open, all its places are taken, or you had it before.",
                Map.of("task", task.toString()));
    }

    public static TaskRejected priceChanged(Shown shown, Shown now) {
        return new TaskRejected(
                Kind.CONFLICT,
                "price-changed",
                "The price is another than the one that you were shown. Look at the new one, and"
                        + " claim again if it is right for you.",
                Map.of(
                        "shownCertain", shown.certain().toString(),
                        "shownMaximum", shown.maximum().toString(),
                        "certain", now.certain().toString(),
                        "maximum", now.maximum().toString()));
    }

    public static TaskRejected changedMeanwhile(UUID project) {
        return new TaskRejected(
                Kind.CONFLICT,
                "changed-meanwhile",
                "Something changed in this moment. Look again whether you may claim this.",
                Map.of("project", project.toString()));
    }

    public static TaskRejected notInWork(UUID claim, AssignmentState state) {
        return new TaskRejected(
                Kind.CONFLICT,
                "not-in-work",
                "This task is not in your hands any more.",
                Map.of("claim", claim.toString(), "state", state.name()));
    }

    public static TaskRejected notReturnable(UUID claim, AssignmentState state) {
        return new TaskRejected(
                Kind.CONFLICT,
                "not-returnable",
                "Only a claimed task that was never submitted can be given back.",
                Map.of("claim", claim.toString(), "state", state.name()));
    }
}
