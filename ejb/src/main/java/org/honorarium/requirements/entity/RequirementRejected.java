package org.honorarium.requirements.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why a requirement was not put down so. The place is where in it: {@code /all/0/level} is the
 * level of the first part. The first wrong place is given.
 */
public final class RequirementRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private RequirementRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "requirements/" + code, message, facts);
    }

    /** It is not written as requirements are. */
    public static RequirementRejected unreadable(String place, String found, String expected) {
        return wrong(
                "unreadable", "This is not how a requirement is written.", place, found, expected);
    }

    static RequirementRejected tooLarge(String place, String found, String expected) {
        return wrong("too-large", "This requirement is too large.", place, found, expected);
    }

    static RequirementRejected emptyAny(String place) {
        return wrong(
                "empty-any",
                "Nobody could ever meet one of nothing.",
                place,
                "nothing",
                "at least one part");
    }

    static RequirementRejected unknownType(String place, String found) {
        return wrong(
                "unknown-type",
                "There is no such qualification type.",
                place,
                found,
                "the code of a type of the catalogue that is not retired");
    }

    public static RequirementRejected unknownCode(String place, String found, String expected) {
        return wrong("unknown-code", "There is no such code.", place, found, expected);
    }

    static RequirementRejected impossible(String place, String found, String expected) {
        return wrong("impossible-clause", "Nobody could ever meet this.", place, found, expected);
    }

    static RequirementRejected wrongValues(String place, String found, String expected) {
        return wrong("wrong-values", "The comparator takes other values.", place, found, expected);
    }

    public static RequirementRejected unknownPeople(String place, String found) {
        return wrong(
                "unknown-people",
                "There is no such annotator.",
                place,
                found,
                "annotators who are known");
    }

    public static RequirementRejected taskTypeNotFound(UUID taskType) {
        return new RequirementRejected(
                Kind.NOT_FOUND,
                "task-type-not-found",
                "This project has no such task type.",
                Map.of("taskType", taskType.toString()));
    }

    public static RequirementRejected typeNotFound(String type) {
        return new RequirementRejected(
                Kind.NOT_FOUND,
                "type-not-found",
                "There is no such qualification type.",
                Map.of("type", type));
    }

    public static RequirementRejected circle(String code, String included) {
        return new RequirementRejected(
                Kind.UNPROCESSABLE,
                "circle",
                "A code would include itself.",
                Map.of("code", code, "included", included));
    }

    private static RequirementRejected wrong(
            String code, String message, String place, String found, String expected) {
        return new RequirementRejected(
                Kind.UNPROCESSABLE,
                code,
                message,
                Map.of(
                        "place", place.isEmpty() ? "/" : place,
                        "found", found,
                        "expected", expected));
    }
}
