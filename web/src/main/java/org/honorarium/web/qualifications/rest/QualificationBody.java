package org.honorarium.web.qualifications.rest;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.honorarium.qualifications.entity.OpenedQualification;
import org.honorarium.qualifications.entity.Qualification;
import org.honorarium.qualifications.entity.Yes;
import org.honorarium.web.api.Fields;

/** A qualification on the wire. */
final class QualificationBody {

    private QualificationBody() {}

    static JsonObject of(Qualification one) {
        return fields(one).build();
    }

    /** With what is sealed, as far as the reader may see it. */
    static JsonObject of(OpenedQualification opened) {
        return fields(opened.qualification())
                .add("annotatorName", opened.annotatorName())
                .add("issuer", opened.details().issuer())
                .add("number", opened.details().number())
                .add("statement", opened.details().statement())
                .add("verifications", opened.yeses(), QualificationBody::of)
                .build();
    }

    private static Fields fields(Qualification one) {
        return new Fields()
                .add("id", one.id())
                .add("annotator", one.annotator())
                .add("annotatorReference", one.reference())
                .add("type", one.type().id())
                .add("typeCode", one.type().code())
                .add("typeTitle", one.type().title())
                .add("kind", one.type().kind())
                .add("state", one.state())
                .add("code", one.code())
                .add("level", plain(one.level()))
                .add("citizenship", one.citizenship())
                .add("workLocation", one.workLocation())
                .add("validFrom", one.validFrom())
                .add("validUntil", one.validUntil())
                .add("claimedAt", one.claimedAt())
                .add("handedInAt", one.handedInAt())
                .add("decidedBy", one.decidedBy())
                .add("decidedAt", one.decidedAt())
                .add("reason", one.reason());
    }

    private static JsonObject of(Yes yes) {
        return new Fields()
                .add("by", yes.by())
                .add("at", yes.at())
                .add("level", plain(yes.verdict().level()))
                .add("validFrom", yes.verdict().validFrom())
                .add("validUntil", yes.verdict().validUntil())
                .build();
    }

    private static String plain(BigDecimal level) {
        return level == null ? null : level.toPlainString();
    }
}
