package org.honorarium.forms.entity;

import java.util.Map;
import org.honorarium.rejection.entity.Rejection;

/** Why a form was not saved, or an answer does not fit it. */
public final class FormRejected extends Rejection {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private FormRejected(String code, String message, String place, String found, String expected) {
        super(
                Kind.UNPROCESSABLE,
                "forms/" + code,
                message,
                Map.of("place", place, "found", shown(found), "expected", expected));
    }

    /**
     * @param place a JSON Pointer into the schema
     */
    static FormRejected schemaWrong(String place, String found, String expected) {
        var message = "The form cannot have %s at %s: expected %s.";
        return new FormRejected(
                "schema-wrong",
                message.formatted(shown(found), named(place), expected),
                named(place),
                found,
                expected);
    }

    /**
     * @param place a JSON Pointer into the answer
     */
    static FormRejected answerMisfit(String place, String found, String expected) {
        var message = "The answer has %s at %s: expected %s.";
        return new FormRejected(
                "answer-misfit",
                message.formatted(shown(found), named(place), expected),
                named(place),
                found,
                expected);
    }

    private static String named(String place) {
        return place.isEmpty() ? "/" : place;
    }

    private static String shown(String found) {
        return found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
    }
}
