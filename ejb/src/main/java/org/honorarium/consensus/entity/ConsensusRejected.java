package org.honorarium.consensus.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/** Why the labels of a task type cannot be looked at so. */
public final class ConsensusRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private ConsensusRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "consensus/" + code, message, facts);
    }

    public static ConsensusRejected taskTypeNotFound(UUID taskType) {
        return new ConsensusRejected(
                Kind.NOT_FOUND,
                "task-type-not-found",
                "This project has no such task type.",
                Map.of("taskType", taskType.toString()));
    }

    public static ConsensusRejected fieldWrong(String found) {
        return new ConsensusRejected(
                Kind.UNPROCESSABLE,
                "label-field-wrong",
                "A field of the answers is named by 1 to 200 characters.",
                Map.of("found", found));
    }
}
