package org.honorarium.web.consensus.rest;

import jakarta.json.JsonObject;
import org.honorarium.consensus.entity.Reliability;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.consensus.entity.TaskTypeAgreement;
import org.honorarium.web.api.Fields;

/** Consensus, agreement and reliability on the wire. */
final class ConsensusBodies {

    private ConsensusBodies() {}

    static JsonObject of(TaskTypeAgreement type) {
        return new Fields()
                .add("taskType", type.taskType())
                .add("title", type.title())
                .add("field", type.field())
                .number("tasks", type.tasks())
                .number("annotators", type.annotators())
                .number("labels", type.labels())
                .fraction("krippendorffsAlpha", type.alpha())
                .fraction("fleissKappa", type.fleiss())
                .fraction("cohensKappa", type.cohen())
                .add("tooManyDifferentLabels", type.tooMany())
                .add("estimatedAt", type.estimatedAt())
                .build();
    }

    static JsonObject of(TaskConsensus task) {
        return new Fields()
                .add("id", task.taskId())
                .add("task", task.task())
                .add("label", task.label())
                .fraction("probability", task.probability())
                .add("majority", task.majority())
                .number("votes", task.votes())
                .number("labels", task.labels())
                .build();
    }

    static JsonObject of(Reliability one) {
        return new Fields()
                .add("annotator", one.annotator())
                .add("annotatorReference", one.reference())
                .number("labels", one.labels())
                .fraction("accuracy", one.accuracy())
                .fraction("deviation", one.deviation())
                .add("confusion", one.given(), ConsensusBodies::of)
                .build();
    }

    private static JsonObject of(Reliability.Given given) {
        return new Fields()
                .add("truth", given.truth())
                .add("label", given.label())
                .fraction("times", given.times())
                .fraction("rate", given.rate())
                .fraction("deviation", given.deviation())
                .build();
    }
}
