package org.honorarium.web.problem;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.web.api.Builders;

/** Refusals and failures as RFC 9457 problems: what kind, in words, and what was looked at. */
public final class Problems {

    public static final String TYPE = "application/problem+json";

    public static final int NOT_NOW = 503;

    /** After how many seconds it is worth asking again. */
    public static final String RETRY_AFTER = "2";

    private Problems() {}

    public static int status(Rejection rejection) {
        return switch (rejection.kind()) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case NOT_SIGNED_IN -> 401;
            case NOT_ALLOWED -> 403;
            case UNPROCESSABLE -> 422;
        };
    }

    /**
     * @param instance the path that was asked for
     */
    public static JsonObject of(Rejection rejection, String instance) {
        var status = status(rejection);
        var problem = problem(rejection.code(), rejection.getMessage(), status, instance);
        rejection.facts().forEach(problem::add);
        return problem.build();
    }

    static JsonObject incident(String incident, String instance) {
        return incident("incident", "Something failed on our side.", 500, incident, instance);
    }

    static JsonObject outage(String incident, String instance) {
        var title = "The house cannot answer just now. Please send the same again in a moment.";
        return incident("not-now", title, NOT_NOW, incident, instance);
    }

    private static JsonObject incident(
            String code, String title, int status, String incident, String instance) {
        return problem(code, title, status, instance).add("incident", incident).build();
    }

    static JsonObjectBuilder problem(String code, String title, int status, String instance) {
        return Builders.object()
                .add("type", "urn:honorarium:problem:" + code)
                .add("title", title)
                .add("status", status)
                .add("instance", instance);
    }

    static Response response(JsonObject problem) {
        var status = problem.getInt("status");
        var response = Response.status(status).type(TYPE).entity(problem);
        return switch (status) {
            case 401 -> response.header("WWW-Authenticate", "Bearer").build();
            case NOT_NOW -> response.header("Retry-After", RETRY_AFTER).build();
            default -> response.build();
        };
    }
}
