package org.honorarium.web.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Outage;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.web.api.Builders;

/** Everything nobody meant to throw. The caller gets an incident number, the log gets the rest. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    // The JSON provider names the field in its message and nowhere else.
    private static final Pattern FIELD = Pattern.compile("property '(\\w+)'");
    private static final String UNREADABLE = "is not of the form that is expected here";

    @Context HttpServletRequest request;

    /** The EJB container and the JSON provider wrap what was thrown, and not always once. */
    @Override
    public Response toResponse(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> incident(failure));
    }

    private Optional<Response> known(Throwable cause) {
        if (cause instanceof Rejection rejection) {
            return Optional.of(Problems.response(Problems.of(rejection, request.getRequestURI())));
        }
        if (cause instanceof WebApplicationException http) {
            return Optional.of(status(http.getResponse()));
        }
        if (cause instanceof JsonbException || cause instanceof JsonException) {
            return Optional.of(malformed(cause));
        }
        if (cause instanceof OptimisticLockException || cause instanceof PessimisticLockException) {
            return Optional.of(answer("concurrent-update", "Someone else changed this.", 409));
        }
        return Optional.empty();
    }

    private Response malformed(Throwable cause) {
        var problem =
                Problems.problem(
                        "malformed-json",
                        "The body is not what we expect.",
                        400,
                        request.getRequestURI());
        var field = FIELD.matcher(Objects.toString(cause.getMessage(), ""));
        if (field.find()) {
            problem.add("violations", Builders.object().add(field.group(1), UNREADABLE));
        }
        return Problems.response(problem.build());
    }

    private Response status(Response response) {
        var status = response.getStatusInfo();
        if (status.getFamily() == Response.Status.Family.REDIRECTION) {
            return response;
        }
        var code = "http-" + status.getStatusCode();
        return answer(code, status.getReasonPhrase(), status.getStatusCode());
    }

    private Response incident(Throwable failure) {
        var incident = Incidents.note(failure);
        var path = request.getRequestURI();
        return Problems.response(
                Outage.isBehind(failure)
                        ? Problems.outage(incident, path)
                        : Problems.incident(incident, path));
    }

    private Response answer(String code, String title, int status) {
        return Problems.response(
                Problems.problem(code, title, status, request.getRequestURI()).build());
    }
}
