package org.honorarium.barriers.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something was not done with a non-disclosure agreement, or without one. When several reasons
 * apply, the first in this file is given.
 */
public final class AgreementRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private AgreementRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "agreements/" + code, message, facts);
    }

    public static AgreementRejected textWrong(int length) {
        return new AgreementRejected(
                Kind.UNPROCESSABLE,
                "text-wrong",
                "An agreement is a text of 1 to 200000 characters.",
                Map.of("length", Integer.toString(length)));
    }

    public static AgreementRejected notFound(UUID client) {
        return new AgreementRejected(
                Kind.NOT_FOUND,
                "not-found",
                "This client has no agreement to sign.",
                Map.of("client", client.toString()));
    }

    public static AgreementRejected notTheLast(int signed, int last) {
        return new AgreementRejected(
                Kind.CONFLICT,
                "not-the-last",
                "There is a newer version of this agreement. Please read and sign that one.",
                Map.of("version", Integer.toString(signed), "last", Integer.toString(last)));
    }

    /** No content without a signature. */
    public static AgreementRejected notSigned(UUID client, int version) {
        return new AgreementRejected(
                Kind.NOT_ALLOWED,
                "not-signed",
                "Please sign the client's non-disclosure agreement first.",
                Map.of("client", client.toString(), "version", Integer.toString(version)));
    }
}
