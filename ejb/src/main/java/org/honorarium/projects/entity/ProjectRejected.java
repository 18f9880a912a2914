package org.honorarium.projects.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.rejection.entity.Rejection;

/**
 * Why something was not done with a project. When several reasons apply, the first in this file is
 * given.
 */
public final class ProjectRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private ProjectRejected(Kind kind, String code, String message, Map<String, String> facts) {
        super(kind, "projects/" + code, message, facts);
    }

    static ProjectRejected incomplete() {
        return new ProjectRejected(
                Kind.UNPROCESSABLE,
                "incomplete",
                "A project needs a client, a payer and a currency.",
                Map.of());
    }

    static ProjectRejected nameWrong(String found, String expected) {
        return new ProjectRejected(
                Kind.UNPROCESSABLE,
                "name-wrong",
                "A project needs a name of " + expected + ".",
                Map.of("found", found, "expected", expected));
    }

    /** The same answer whether it does not exist or belongs to a client of somebody else. */
    public static ProjectRejected notFound(UUID project) {
        return new ProjectRejected(
                Kind.NOT_FOUND,
                "not-found",
                "There is no such project.",
                Map.of("project", project.toString()));
    }

    public static ProjectRejected clientNotFound(UUID client) {
        return new ProjectRejected(
                Kind.NOT_FOUND,
                "client-not-found",
                "There is no such client.",
                Map.of("client", client.toString()));
    }

    public static ProjectRejected currencyNotPaid(String currency, List<String> paid) {
        return new ProjectRejected(
                Kind.UNPROCESSABLE,
                "currency-not-paid",
                "The payer does not pay this currency.",
                Map.of("currency", currency, "paid", String.join(", ", paid)));
    }

    static ProjectRejected existsWithDifferentContent(UUID project, ProjectTerms terms) {
        return new ProjectRejected(
                Kind.CONFLICT,
                "exists-with-different-content",
                "This project is there already, with another client, payer or currency.",
                Map.of(
                        "project", project.toString(),
                        "client", terms.client().toString(),
                        "payer", terms.payer().toString(),
                        "currency", terms.currency()));
    }

    public static ProjectRejected administratorsPublish(UUID project) {
        return new ProjectRejected(
                Kind.NOT_ALLOWED,
                "administrators-publish",
                "Only administrators say that a project is not confidential any more.",
                Map.of("project", project.toString()));
    }

    public static ProjectRejected guidelineWrong(int length) {
        return new ProjectRejected(
                Kind.UNPROCESSABLE,
                "guideline-wrong",
                "A guideline is a text of 1 to 200000 characters.",
                Map.of("length", Integer.toString(length)));
    }

    public static ProjectRejected nameTaken(String name, UUID by) {
        return new ProjectRejected(
                Kind.CONFLICT,
                "name-taken",
                "Another project of this client has this name.",
                Map.of("name", name, "project", by.toString()));
    }

    public static ProjectRejected idTaken(UUID project) {
        return new ProjectRejected(
                Kind.CONFLICT,
                "id-taken",
                "This id is taken.",
                Map.of("project", project.toString()));
    }
}
