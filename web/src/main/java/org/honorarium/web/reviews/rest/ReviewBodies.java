package org.honorarium.web.reviews.rest;

import jakarta.json.JsonObject;
import org.honorarium.consensus.entity.TaskConsensus;
import org.honorarium.reviews.entity.Fix;
import org.honorarium.reviews.entity.Origin;
import org.honorarium.reviews.entity.OtherAnswer;
import org.honorarium.reviews.entity.Piece;
import org.honorarium.reviews.entity.ProjectQueue;
import org.honorarium.reviews.entity.QueuedWork;
import org.honorarium.reviews.entity.ReviewedWork;
import org.honorarium.reviews.entity.Said;
import org.honorarium.reviews.entity.Version;
import org.honorarium.tasks.entity.Provenance;
import org.honorarium.web.api.Builders;
import org.honorarium.web.api.Fields;

/** Reviews on the wire. */
public final class ReviewBodies {

    private ReviewBodies() {}

    static JsonObject of(ProjectQueue queue) {
        return new Fields()
                .add("project", queue.project())
                .add("name", queue.name())
                .number("waiting", queue.waiting())
                .number("toReview", queue.toReview())
                .add("nextDueAt", queue.nextDueAt())
                .build();
    }

    static JsonObject of(QueuedWork work) {
        return new Fields()
                .add("assignment", work.assignment())
                .add("task", work.reference())
                .add("title", work.title())
                .add("annotatorReference", work.annotator())
                .add("submittedAt", work.submittedAt())
                .add("reviewDueAt", work.reviewDueAt())
                .add("price", work.price())
                .add("reason", work.reason())
                .build();
    }

    /** All that a reviewer has before them. */
    static JsonObject of(Piece piece) {
        var variables = new Fields();
        piece.variables().forEach(variables::add);
        var fields =
                fields(piece.work())
                        .add("annotator", piece.work().annotator())
                        .add("annotatorReference", piece.work().annotatorReference())
                        .add("variables", variables.build())
                        .add("others", piece.others(), ReviewBodies::of);
        piece.template().ifPresent(one -> fields.add("html", one.filled(piece.variables())));
        piece.form().ifPresent(one -> fields.add("form", json(one.schema())));
        piece.consensus().ifPresent(one -> fields.add("consensus", of(one)));
        piece.guideline()
                .ifPresent(
                        one ->
                                fields.add(
                                        "guideline",
                                        new Fields()
                                                .number("version", one.version())
                                                .add("text", one.text())
                                                .build()));
        return fields.build();
    }

    /** What an annotator reads of their own work. */
    public static JsonObject of(ReviewedWork work) {
        return fields(work).build();
    }

    private static Fields fields(ReviewedWork work) {
        var fields =
                new Fields()
                        .add("assignment", work.assignment())
                        .add("project", work.project())
                        .add("projectName", work.projectName())
                        .add("task", work.reference())
                        .add("title", work.title())
                        .add("state", work.state())
                        .add("submittedAt", work.submittedAt())
                        .add("reviewDueAt", work.reviewDueAt())
                        .add("decidedAt", work.decidedAt())
                        .add("bySilence", work.bySilence())
                        .add("versions", work.versions(), ReviewBodies::of);
        work.fix().ifPresent(fix -> fields.add("fix", of(fix)));
        work.rejection().ifPresent(said -> fields.add("rejection", of(said)));
        return fields;
    }

    private static JsonObject of(Version version) {
        var provenance =
                version.origin().isPresent() ? Provenance.PERSON_WITH_PROPOSAL : Provenance.PERSON;
        var fields =
                new Fields()
                        .number("version", version.version())
                        .add("answer", json(version.answer()))
                        .number("workSeconds", version.workSeconds())
                        .add("submittedAt", version.submittedAt())
                        .add("provenance", provenance)
                        .add("askedAgain", version.askedAgain().orElse(null));
        version.origin().ifPresent(origin -> fields.add("proposal", of(origin)));
        return fields.build();
    }

    private static JsonObject of(Origin origin) {
        return new Fields()
                .add("machine", origin.machine())
                .add("machineVersion", origin.version())
                .add("unchanged", origin.unchanged())
                .build();
    }

    private static JsonObject of(Fix fix) {
        return new Fields()
                .add("answer", json(fix.answer()))
                .add("remark", fix.remark())
                .add("fixedAt", fix.fixedAt())
                .build();
    }

    private static JsonObject of(Said said) {
        return new Fields()
                .add("category", said.category())
                .add("section", said.section())
                .number("guidelineVersion", said.guideline())
                .add("reason", said.reason())
                .add("rejectedAt", said.rejectedAt())
                .build();
    }

    private static JsonObject of(OtherAnswer other) {
        return new Fields()
                .add("assignment", other.assignment())
                .add("annotatorReference", other.annotator())
                .add("state", other.state())
                .add("answer", json(other.answer()))
                .add("fixed", other.fixed())
                .build();
    }

    private static JsonObject of(TaskConsensus consensus) {
        return new Fields()
                .add("label", consensus.label())
                .fraction("probability", consensus.probability())
                .add("majority", consensus.majority())
                .number("votes", consensus.votes())
                .number("labels", consensus.labels())
                .build();
    }

    private static JsonObject json(String text) {
        try (var reader = Builders.reader(text)) {
            return reader.readObject();
        }
    }
}
