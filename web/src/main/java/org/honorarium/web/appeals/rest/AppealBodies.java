package org.honorarium.web.appeals.rest;

import jakarta.json.JsonObject;
import java.util.Map;
import org.honorarium.appeals.entity.Appeal;
import org.honorarium.appeals.entity.AppealCase;
import org.honorarium.appeals.entity.OwnAppeal;
import org.honorarium.appeals.entity.OwnRejection;
import org.honorarium.web.api.Fields;

/** Appeals on the wire. */
final class AppealBodies {

    private AppealBodies() {}

    static JsonObject of(Appeal appeal) {
        return facts(appeal).build();
    }

    static JsonObject of(AppealCase whole) {
        var facts =
                facts(whole.appeal())
                        .add("text", whole.said())
                        .add("reasons", whole.reasons())
                        .add("decidedBy", whole.decidedByName());
        if (whole.removal() != null) {
            return facts.add("removal", RemovalBody.of(whole.removal())).build();
        }
        return facts.add("work", work(whole)).build();
    }

    private static JsonObject work(AppealCase whole) {
        var work = whole.work();
        return new Fields()
                .add("task", work.task())
                .add("taskType", work.taskType())
                .add("submittedAt", work.submittedAt())
                .number("workSeconds", work.workSeconds())
                .add("price", work.price())
                .add("rejectionCategory", work.category())
                .add("guidelineSection", work.section())
                .add("rejectionReason", work.reason())
                .add("rejectedAt", work.rejectedAt())
                .add("variables", pairs(whole.variables()))
                .add("answer", pairs(whole.answer()))
                .build();
    }

    static JsonObject of(OwnRejection rejection) {
        var facts =
                new Fields()
                        .add("id", rejection.assignment())
                        .add("project", rejection.project())
                        .add("projectName", rejection.projectName())
                        .add("taskType", rejection.taskType())
                        .add("task", rejection.task())
                        .add("submittedAt", rejection.submittedAt())
                        .add("price", rejection.price())
                        .add("rejectionCategory", rejection.category())
                        .add("guidelineSection", rejection.section())
                        .add("rejectionReason", rejection.reason())
                        .add("rejectedAt", rejection.rejectedAt())
                        .add("appealUntil", rejection.until());
        if (rejection.appeal() != null) {
            facts.add("appeal", own(rejection.appeal()));
        }
        return facts.build();
    }

    static JsonObject own(OwnAppeal appeal) {
        return new Fields()
                .add("text", appeal.said())
                .add("madeAt", appeal.madeAt())
                .add("dueAt", appeal.dueAt())
                .add("outcome", appeal.outcome())
                .add("reasons", appeal.reasons())
                .add("decidedAt", appeal.decidedAt())
                .build();
    }

    private static Fields facts(Appeal appeal) {
        return new Fields()
                .add("id", appeal.id())
                .add("kind", appeal.kind())
                .add("project", appeal.project())
                .add("projectName", appeal.projectName())
                .add("annotator", appeal.annotator())
                .add("annotatorReference", appeal.annotatorReference())
                .add("against", appeal.againstName())
                .add("madeAt", appeal.madeAt())
                .add("dueAt", appeal.dueAt())
                .add("outcome", appeal.outcome())
                .add("decidedAt", appeal.decidedAt());
    }

    private static JsonObject pairs(Map<String, String> pairs) {
        var facts = new Fields();
        pairs.forEach(facts::add);
        return facts.build();
    }
}
