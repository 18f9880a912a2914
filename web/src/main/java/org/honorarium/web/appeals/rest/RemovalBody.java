package org.honorarium.web.appeals.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.honorarium.appeals.entity.Removal;
import org.honorarium.web.api.Fields;

/** A removal on the wire. Its annotator does not learn who decided it. */
final class RemovalBody {

    private RemovalBody() {}

    static JsonObject of(Removal removal) {
        var fields =
                fields(removal)
                        .add("annotator", removal.terms().annotator())
                        .add("annotatorReference", removal.annotatorReference())
                        .add("removedBy", removal.removedByName());
        if (!removal.isCurrent()) {
            fields.add("endedBy", removal.end().byName());
        }
        return fields.build();
    }

    static JsonObject own(Removal removal) {
        return fields(removal).build();
    }

    private static Fields fields(Removal removal) {
        var terms = removal.terms();
        var fields =
                new Fields()
                        .add("id", removal.id())
                        .add("project", terms.project().orElse(null))
                        .add("projectName", removal.projectName())
                        .add("reason", terms.reason())
                        .add("evidence", terms.evidence())
                        .add(
                                "assignments",
                                terms.assignments(),
                                one -> Json.createValue(one.toString()))
                        .add("removedAt", removal.removedAt())
                        .add("appealUntil", removal.until());
        if (removal.appeal() != null) {
            fields.add("appeal", AppealBodies.own(removal.appeal()));
        }
        if (!removal.isCurrent()) {
            fields.add("endedAt", removal.end().at()).add("endedBecause", removal.end().because());
        }
        return fields;
    }
}
