package org.honorarium.tests.entity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something was not done with a test. When several reasons apply, the first in this file is
 * given.
 */
public final class TestRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private TestRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "tests/" + code, message, facts);
    }

    public static TestRejected notFound(UUID id) {
        return new TestRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such test.",
                Map.of("test", id.toString()));
    }

    /** The same answer whether it does not exist or is somebody else's. */
    public static TestRejected tryNotFound(UUID id) {
        return new TestRejected(
                Kind.NOT_FOUND,
                "try-not-found",
                "There is no such try.",
                Map.of("try", id.toString()));
    }

    /** Something that was said about the test is not as it must be. */
    public static TestRejected termsWrong(String field, String found, String expected) {
        return unprocessable(
                "terms-wrong-" + field,
                "A test needs " + expected + ".",
                Map.of("field", field, "found", found, "expected", expected));
    }

    public static TestRejected lineWrong(int line, String found, String expected) {
        return unprocessable(
                "line-wrong",
                "Line %d: found %s, expected %s.".formatted(line, shown(found), expected),
                Map.of("line", String.valueOf(line), "found", shown(found), "expected", expected));
    }

    static TestRejected questionsWrong(int found, int most) {
        return unprocessable(
                "questions-wrong",
                "A test has 1 to %d questions, not %d.".formatted(most, found),
                Map.of("found", String.valueOf(found), "expected", "1 to " + most));
    }

    static TestRejected questionWrong(int place, String found, String expected) {
        return unprocessable(
                "question-wrong",
                "Question %d: found %s, expected %s.".formatted(place, shown(found), expected),
                Map.of(
                        "question", String.valueOf(place),
                        "found", shown(found),
                        "expected", expected));
    }

    /** A test without a key is no test. */
    static TestRejected keyMissing(int place) {
        return unprocessable(
                "key-missing",
                "Question %d lacks its key: at least one of its options must be right."
                        .formatted(place),
                Map.of("question", String.valueOf(place), "found", "no right option"));
    }

    static TestRejected optionUnknown(int place, Choice found) {
        return unprocessable(
                "option-unknown",
                "Question %d has no such option: %s.".formatted(place, found.text()),
                Map.of("question", String.valueOf(place), "found", found.text()));
    }

    static TestRejected tooManyAnswers(int found, int expected) {
        return unprocessable(
                "answers-wrong",
                "Found answers to %d questions, expected %d.".formatted(found, expected),
                Map.of("found", String.valueOf(found), "expected", String.valueOf(expected)));
    }

    public static TestRejected typeNotByTest(String type) {
        return conflict(
                "type-not-by-test",
                "This qualification is not proved by a test.",
                Map.of("type", type));
    }

    public static TestRejected keepsItsType(UUID test) {
        return conflict(
                "keeps-its-type",
                "A test stays one for the same qualification.",
                Map.of("test", test.toString()));
    }

    public static TestRejected keyIsCorrectedApart() {
        return conflict(
                "key-is-corrected-apart",
                "The questions are as they were and the key is not: please correct the key, with a"
                        + " reason.",
                Map.of());
    }

    public static TestRejected keyIsNotNext(int found, int newest) {
        return conflict(
                "key-is-not-next",
                "The key was corrected in the meantime. Please look at it again.",
                Map.of("found", String.valueOf(found), "newest", String.valueOf(newest)));
    }

    public static TestRejected keyUnchanged() {
        return conflict("key-unchanged", "This is what the key says already.", Map.of());
    }

    public static TestRejected reasonMissing() {
        return unprocessable("reason-missing", "A correction of the key needs a reason.", Map.of());
    }

    static TestRejected retired(String title) {
        return conflict("retired", "This test can no longer be taken.", Map.of("test", title));
    }

    static TestRejected passedAlready(String type) {
        return conflict(
                "passed-already", "You have this qualification already.", Map.of("type", type));
    }

    static TestRejected anotherTryRuns(UUID open) {
        return conflict(
                "another-try-runs",
                "A try of yours runs already. Please go on with it.",
                Map.of("try", open.toString()));
    }

    static TestRejected noTriesLeft(int tries) {
        return conflict(
                "no-tries-left", "You have no tries left.", Map.of("tries", String.valueOf(tries)));
    }

    static TestRejected mustWait(Instant until) {
        return conflict(
                "must-wait",
                "You can try again later, from " + until + " on.",
                Map.of("from", until.toString()));
    }

    public static TestRejected handedInAlready(UUID id) {
        return conflict(
                "handed-in-already",
                "This try was handed in with other answers.",
                Map.of("try", id.toString()));
    }

    public static TestRejected timeRanOut(Instant at) {
        return conflict(
                "time-ran-out",
                "The time of this try has run out. What is handed in now does not count.",
                Map.of("endedAt", at.toString()));
    }

    private static TestRejected conflict(String code, String message, Map<String, String> facts) {
        return new TestRejected(Kind.CONFLICT, code, message, facts);
    }

    private static TestRejected unprocessable(
            String code, String message, Map<String, String> facts) {
        return new TestRejected(Kind.UNPROCESSABLE, code, message, facts);
    }

    private static String shown(String found) {
        return found == null || found.isBlank() ? "nothing" : found;
    }
}
