package org.honorarium.qualifications.entity;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something was not done with a qualification. When several reasons apply, the first in this
 * file is given.
 */
public final class QualificationRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private QualificationRejected(
            Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "qualifications/" + code, message, facts);
    }

    /** The same answer whether it does not exist or is somebody else's. */
    public static QualificationRejected notFound(UUID id) {
        return new QualificationRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such qualification.",
                Map.of("qualification", id.toString()));
    }

    public static QualificationRejected annotatorNotFound(UUID annotator) {
        return new QualificationRejected(
                Kind.NOT_FOUND,
                "annotator-not-found",
                "There is no such annotator.",
                Map.of("annotator", annotator.toString()));
    }

    public static QualificationRejected personForgotten(UUID annotator) {
        return conflict(
                "person-forgotten",
                "This annotator's personal data were destroyed on request.",
                Map.of("annotator", annotator.toString()));
    }

    public static QualificationRejected typeRetired(String type) {
        return conflict("type-retired", "Nobody can get this any more.", Map.of("type", type));
    }

    public static QualificationRejected cannotBeAskedFor(String type) {
        return new QualificationRejected(
                Kind.NOT_ALLOWED,
                "cannot-be-asked-for",
                "This cannot be asked for: it is measured, or operations give it.",
                Map.of("type", type));
    }

    static QualificationRejected codeUnknown(CodeForm form, String found) {
        return unprocessable("code-unknown", "code", found, form.expected());
    }

    static QualificationRejected levelWrong(LevelScale scale, String found) {
        return unprocessable("level-wrong", "level", found, scale.expected());
    }

    static QualificationRejected detailWrong(String field, String found, String expected) {
        return unprocessable("detail-wrong", field, found, expected);
    }

    public static QualificationRejected existsWithOtherContent(UUID id) {
        return conflict(
                "exists-with-other-content",
                "This qualification is there already, and can no longer be changed.",
                Map.of("qualification", id.toString()));
    }

    public static QualificationRejected claimedAlready(UUID other) {
        return conflict(
                "claimed-already",
                "The same is claimed already, and nobody has decided about it yet.",
                Map.of("qualification", other.toString()));
    }

    public static QualificationRejected evidenceMissing(String type) {
        return conflict(
                "evidence-missing",
                "This is proved by evidence: please attach a file first.",
                Map.of("type", type));
    }

    public static QualificationRejected testMissing(String type) {
        return conflict(
                "test-missing", "This is proved by passing its test.", Map.of("type", type));
    }

    public static QualificationRejected inAnotherState(
            QualificationState found, QualificationState expected) {
        return conflict(
                "in-another-state",
                "This qualification is at another place on its way.",
                Map.of("found", found.name(), "expected", expected.name()));
    }

    public static QualificationRejected ownQualification() {
        return new QualificationRejected(
                Kind.NOT_ALLOWED,
                "own-qualification",
                "Nobody decides about their own qualification.",
                Map.of());
    }

    public static QualificationRejected notAVerifier(Set<Role> verifiers) {
        return new QualificationRejected(
                Kind.NOT_ALLOWED,
                "not-a-verifier",
                "Others decide about this type of qualification.",
                Map.of("verifiers", new TreeSet<>(verifiers).toString()));
    }

    public static QualificationRejected secondPersonMissing() {
        return conflict(
                "second-person-missing",
                "You have verified this already. A clearance needs a second person.",
                Map.of());
    }

    static QualificationRejected validityWrong(String found, String expected) {
        return unprocessable("validity-wrong", "validity", found, expected);
    }

    static QualificationRejected verifiersDisagree(String found, String expected) {
        return conflict(
                "verifiers-disagree",
                "The first verifier said something else. Refuse it, or say the same.",
                Map.of("found", found, "expected", expected));
    }

    public static QualificationRejected reasonMissing() {
        return new QualificationRejected(
                Kind.UNPROCESSABLE,
                "reason-missing",
                "This needs a reason, which the annotator reads.",
                Map.of());
    }

    private static QualificationRejected conflict(
            String code, String message, Map<String, String> facts) {
        return new QualificationRejected(Kind.CONFLICT, code, message, facts);
    }

    private static QualificationRejected unprocessable(
            String code, String field, String found, String expected) {
        var shown = found == null || found.isBlank() ? "nothing" : found;
        return new QualificationRejected(
                Kind.UNPROCESSABLE,
                code,
                "Found %s for the %s, expected %s.".formatted(shown, field, expected),
                Map.of("field", field, "found", shown, "expected", expected));
    }
}
