package org.honorarium.tasks.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why an open task does not stand differently. The first that applies is given. */
public final class OpeningRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private OpeningRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "tasks/" + code, message, facts);
    }

    public static OpeningRejected neverOpened(String reference) {
        return new OpeningRejected(
                Kind.NOT_FOUND,
                "never-opened",
                "The project has no task of this reference that was opened for claims.",
                Map.of("reference", reference));
    }

    public static OpeningRejected goldStaysOpen(String reference) {
        return new OpeningRejected(
                Kind.CONFLICT,
                "gold-stays-open",
                "A gold task has a place for everybody. It can be closed once it is none any more.",
                Map.of("reference", reference));
    }
}
