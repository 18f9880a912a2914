package org.honorarium.qualifications.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why the catalogue of qualification types was not changed so. When several reasons apply, the
 * first in this file is given.
 */
public final class TypeRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private TypeRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "qualifications/" + code, message, facts);
    }

    /** Something that was given is not as it must be. */
    static TypeRejected termsWrong(String field, String found, String expected) {
        return new TypeRejected(
                Kind.UNPROCESSABLE,
                "type-" + field + "-wrong",
                "A qualification type needs " + expected + ".",
                Map.of("field", field, "found", found, "expected", expected));
    }

    public static TypeRejected notFound(UUID type) {
        return new TypeRejected(
                Kind.NOT_FOUND,
                "type-not-found",
                "There is no such qualification type.",
                Map.of("type", type.toString()));
    }

    /** What exists refers to its code and kind, and they stay. */
    static TypeRejected keepsCodeAndKind(String code, QualificationKind kind) {
        return new TypeRejected(
                Kind.CONFLICT,
                "type-keeps-code-and-kind",
                "A qualification type keeps its code and its kind.",
                Map.of("code", code, "kind", kind.name()));
    }

    public static TypeRejected codeTaken(String code, UUID by) {
        return new TypeRejected(
                Kind.CONFLICT,
                "type-code-taken",
                "Another qualification type has this code.",
                Map.of("code", code, "type", by.toString()));
    }
}
