package org.honorarium.web.statements.rest;

import jakarta.json.JsonObject;
import org.honorarium.statements.entity.Entry;
import org.honorarium.statements.entity.ProjectSum;
import org.honorarium.statements.entity.Statement;
import org.honorarium.statements.entity.StatementLine;
import org.honorarium.web.api.Fields;

/** Statements on the wire. */
final class StatementBody {

    private StatementBody() {}

    static JsonObject of(Statement statement) {
        return new Fields()
                .add("id", statement.id())
                .add("run", statement.run())
                .add("annotator", statement.annotator())
                .add("reference", statement.reference())
                .add("payerName", statement.payer())
                .add("businessDate", statement.businessDate())
                .add("madeAt", statement.madeAt())
                .add("entries", statement.entries(), StatementBody::of)
                .build();
    }

    static JsonObject of(StatementLine line) {
        return new Fields()
                .add("earning", line.earning())
                .add("kind", line.kind())
                .add("projectName", line.project())
                .add("earnedAt", line.earnedAt())
                .add("explanation", line.explanation().isEmpty() ? null : line.explanation())
                .add("amount", line.amount())
                .build();
    }

    static JsonObject of(Entry entry) {
        var fields =
                new Fields()
                        .add("currency", entry.currency())
                        .add("items", entry.items())
                        .add("gross", entry.gross())
                        .add("debts", entry.debts())
                        .add("exchanged", entry.exchanged())
                        .add("tax", entry.tax())
                        .add("paid", entry.paid())
                        .add("payout", entry.payout())
                        .add("account", entry.account())
                        .add("endToEndId", entry.endToEndId())
                        .add("payOn", entry.payOn());
        if (entry.rate() != null) {
            fields.add(
                    "rate",
                    new Fields()
                            .add("rate", entry.rate().rate().toPlainString())
                            .add("source", entry.rate().source())
                            .add("at", entry.rate().at())
                            .build());
        }
        if (entry.reason() != null) {
            fields.add(
                    "reason",
                    new Fields()
                            .add("code", entry.reason())
                            .add("sentence", entry.reason().sentence())
                            .build());
        }
        return fields.add("projects", entry.projects(), StatementBody::of).build();
    }

    private static JsonObject of(ProjectSum project) {
        return new Fields()
                .add("project", project.project())
                .add("name", project.name())
                .add("items", project.items())
                .add("amount", project.amount())
                .build();
    }
}
