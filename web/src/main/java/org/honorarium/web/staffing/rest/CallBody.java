package org.honorarium.web.staffing.rest;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.honorarium.staffing.entity.Call;
import org.honorarium.staffing.entity.CallTerms;
import org.honorarium.staffing.entity.MyInvitation;
import org.honorarium.web.api.Fields;

/** A call for people on the wire. Without a number of hours people have three days to answer. */
public record CallBody(
        int places, @NotNull String terms, Integer answerHours, @NotNull List<UUID> annotators) {

    private static final int THREE_DAYS = 72;

    CallTerms toTerms(UUID project) {
        return new CallTerms(
                project, places, terms, answerHours == null ? THREE_DAYS : answerHours, annotators);
    }

    static JsonObject of(Call call) {
        return new Fields()
                .add("id", call.id())
                .add("project", call.project())
                .add("places", call.places())
                .add("terms", call.terms())
                .add("answerHours", call.answerHours())
                .add("madeBy", call.madeBy())
                .add("madeAt", call.madeAt())
                .add("closedAt", call.closedAt())
                .add("invitations", call.invitations(), CallBody::of)
                .build();
    }

    static JsonObject of(MyInvitation one) {
        return new Fields()
                .add("id", one.id())
                .add("project", one.project())
                .add("projectName", one.projectName())
                .add("terms", one.terms())
                .add("state", one.state())
                .add("offeredAt", one.offeredAt())
                .add("answerUntil", one.answerUntil())
                .add("answeredAt", one.answeredAt())
                .build();
    }

    private static JsonObject of(Call.Invited one) {
        return new Fields()
                .add("annotator", one.annotator())
                .add("reference", one.reference())
                .add("state", one.state())
                .add("answerUntil", one.answerUntil())
                .add("answeredAt", one.answeredAt())
                .add("reason", one.reason())
                .build();
    }
}
