package org.honorarium.qualifications.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a file of evidence was not taken or not opened. When several reasons apply, the first in this
 * file is given.
 */
public final class EvidenceRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private EvidenceRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "qualifications/" + code, message, facts);
    }

    /** The same answer whether it does not exist or is somebody else's. */
    public static EvidenceRejected notFound(UUID evidence) {
        return new EvidenceRejected(
                Kind.NOT_FOUND,
                "evidence-not-found",
                "There is no such evidence.",
                Map.of("evidence", evidence.toString()));
    }

    public static EvidenceRejected notForYou() {
        return new EvidenceRejected(
                Kind.NOT_ALLOWED,
                "evidence-not-for-you",
                "Only the annotator and whoever may verify it open this.",
                Map.of());
    }

    public static EvidenceRejected empty() {
        return new EvidenceRejected(
                Kind.UNPROCESSABLE,
                "evidence-empty",
                "The file is empty.",
                Map.of("found", "0 bytes", "expected", "a PDF, PNG or JPEG file"));
    }

    public static EvidenceRejected tooLarge(int most) {
        var expected = "at most " + most / (1024 * 1024) + " MB";
        return new EvidenceRejected(
                Kind.UNPROCESSABLE,
                "evidence-too-large",
                "The file is too large: " + expected + ".",
                Map.of("found", "more than " + most + " bytes", "expected", expected));
    }

    public static EvidenceRejected wrongType(String begins) {
        return new EvidenceRejected(
                Kind.UNPROCESSABLE,
                "evidence-wrong-type",
                "By its content this is no complete PDF, PNG or JPEG file, whatever its name says.",
                Map.of(
                        "found",
                        "a file that begins with the bytes " + begins,
                        "expected",
                        "a PDF, PNG or JPEG file"));
    }

    public static EvidenceRejected tooMany(int most) {
        return new EvidenceRejected(
                Kind.CONFLICT,
                "evidence-too-many",
                "There are as many files as there can be.",
                Map.of("most", Integer.toString(most)));
    }
}
