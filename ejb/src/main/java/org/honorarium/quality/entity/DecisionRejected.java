package org.honorarium.quality.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why a decision on work was not taken. When several reasons apply, the first here is given. */
public final class DecisionRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private DecisionRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "quality/" + code, message, facts);
    }

    static DecisionRejected reasonMissing() {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "A rejection needs a reason, which the annotator reads.",
                Map.of());
    }

    public static DecisionRejected categoryUnknown(String found, String expected) {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "category-unknown",
                "There is no such category of rejections.",
                Map.of("found", found, "expected", expected));
    }

    static DecisionRejected categoryMissing() {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "category-missing",
                "A rejection says in a category what is wrong.",
                Map.of());
    }

    static DecisionRejected sectionMissing() {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "section-missing",
                "A rejection cites the section of the guideline that was not followed.",
                Map.of("expected", "1 to 200 characters of the guideline"));
    }

    static DecisionRejected reasonTooShort(int found) {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "reason-too-short",
                "The reason of a rejection has 100 to 5000 characters, so that something can be"
                        + " learned from it.",
                Map.of("found", Integer.toString(found), "expected", "100 to 5000"));
    }

    public static DecisionRejected textMissing(int found) {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "text-missing",
                "This needs a text of 1 to 5000 characters, which the annotator reads.",
                Map.of("found", Integer.toString(found), "expected", "1 to 5000"));
    }

    public static DecisionRejected answerWrong(String found) {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "answer-wrong",
                "An answer is a JSON object of at most 1000000 characters.",
                Map.of("found", found));
    }

    public static DecisionRejected assignmentNotFound(UUID assignment) {
        return new DecisionRejected(
                Kind.NOT_FOUND,
                "assignment-not-found",
                "There is no such assignment.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected ownWork(UUID assignment) {
        return new DecisionRejected(
                Kind.NOT_ALLOWED,
                "own-work",
                "Nobody decides about their own work.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected otherVersion(UUID assignment, int seen, int last) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "other-version",
                "The work was submitted again since you looked at it.",
                Map.of(
                        "assignment", assignment.toString(),
                        "found", Integer.toString(seen),
                        "expected", Integer.toString(last)));
    }

    public static DecisionRejected notWaiting(UUID assignment, String state) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "not-waiting",
                "Only submitted work that waits for review can be decided.",
                Map.of("assignment", assignment.toString(), "state", state));
    }

    public static DecisionRejected acceptedByTime(UUID assignment, Instant until) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "accepted-by-time",
                "The time to review this work has run out, so it is accepted; the next night pays it.",
                Map.of("assignment", assignment.toString(), "until", until.toString()));
    }

    public static DecisionRejected alreadyProposed(UUID assignment) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "already-proposed",
                "A rejection of this work waits for a second person already, or was dismissed by one.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected dismissed(UUID assignment) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "dismissed",
                "A second person dismissed your rejection of this work. Decide otherwise, or leave it"
                        + " to others.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected nothingProposed(UUID assignment) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "nothing-proposed",
                "No rejection of this work waits for a second person.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected anotherDecides(UUID assignment) {
        return new DecisionRejected(
                Kind.NOT_ALLOWED,
                "another-decides",
                "Who proposed the rejection is not the second person: another one decides.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected nothingFixed(UUID assignment) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "nothing-fixed",
                "This is what was submitted. Accept it as it is, or fix something.",
                Map.of("assignment", assignment.toString()));
    }

    /** And its time to be done again ran out. */
    public static DecisionRejected alreadyAskedAgain(UUID assignment) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "already-asked-again",
                "This version was asked for again once, in vain. Accept it, fix it, or reject it.",
                Map.of("assignment", assignment.toString()));
    }

    public static DecisionRejected noGuideline(UUID project) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "no-guideline",
                "The project has no guideline that could be cited. Publish one, or ask the annotator"
                        + " again.",
                Map.of("project", project.toString()));
    }

    public static DecisionRejected notInTheGuideline(String section, int version) {
        return new DecisionRejected(
                Kind.UNPROCESSABLE,
                "not-in-the-guideline",
                "The guideline does not say this. Cite a heading of it, or any other phrase.",
                Map.of("found", section, "version", Integer.toString(version)));
    }

    public static DecisionRejected notRejected(UUID assignment, String state) {
        return new DecisionRejected(
                Kind.CONFLICT,
                "not-rejected",
                "Only a rejection can be overturned, and this work is not rejected.",
                Map.of("assignment", assignment.toString(), "state", state));
    }
}
