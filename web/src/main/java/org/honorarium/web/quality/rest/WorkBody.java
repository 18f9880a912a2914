package org.honorarium.web.quality.rest;

import jakarta.json.JsonObject;
import org.honorarium.quality.entity.WorkRow;
import org.honorarium.web.api.Fields;

/** An assignment on the wire. */
public final class WorkBody {

    private WorkBody() {}

    public static JsonObject of(WorkRow work) {
        return new Fields()
                .add("id", work.id())
                .add("reference", work.reference())
                .add("task", work.task())
                .add("annotator", work.annotator())
                .add("annotatorReference", work.annotatorReference())
                .add("state", work.state())
                .add("submittedAt", work.submittedAt())
                .add("reviewDueAt", work.reviewDueAt())
                .add("decidedAt", work.decidedAt())
                .add("price", work.price())
                .number("workSeconds", work.workSeconds())
                .add("rejectionReason", work.reason())
                .build();
    }
}
