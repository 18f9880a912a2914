package org.honorarium.projects.entity;

import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something was not done with a compartment, or because of one. When several reasons apply, the
 * first in this file is given.
 */
public final class CompartmentRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private CompartmentRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "compartments/" + code, message, facts);
    }

    static CompartmentRejected clearanceWrong(String found) {
        return new CompartmentRejected(
                Kind.UNPROCESSABLE,
                "clearance-wrong",
                "The name of a clearance has at most 60 characters.",
                Map.of("found", found));
    }

    static CompartmentRejected countryWrong(String found) {
        return new CompartmentRejected(
                Kind.UNPROCESSABLE,
                "country-wrong",
                "A country is two letters of ISO 3166.",
                Map.of("found", found, "expected", "such as US"));
    }

    static CompartmentRejected nothingAsked() {
        return new CompartmentRejected(
                Kind.UNPROCESSABLE,
                "nothing-asked",
                "A compartment asks for a clearance, a citizenship, a work location or names.",
                Map.of());
    }

    public static CompartmentRejected reasonMissing() {
        return new CompartmentRejected(
                Kind.UNPROCESSABLE, "reason-missing", "This needs a reason.", Map.of());
    }

    public static CompartmentRejected notFound(UUID project) {
        return new CompartmentRejected(
                Kind.NOT_FOUND,
                "not-found",
                "This project has no compartment.",
                Map.of("project", project.toString()));
    }

    public static CompartmentRejected personNotFound(String person) {
        return new CompartmentRejected(
                Kind.NOT_FOUND,
                "person-not-found",
                "There is no such person.",
                Map.of("person", person));
    }

    /** It does not say what is missing. */
    public static CompartmentRejected notAdmitted(UUID project) {
        return new CompartmentRejected(
                Kind.NOT_ALLOWED,
                "not-admitted",
                "This project is a compartment to which you are not admitted.",
                Map.of("project", project.toString()));
    }
}
