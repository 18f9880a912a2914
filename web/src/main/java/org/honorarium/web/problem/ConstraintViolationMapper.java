package org.honorarium.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.honorarium.web.api.Builders;

/** A body with fields that are missing or cannot be: all of them, each with what is wrong. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    // The method and its parameter, which are ours and say nothing to the caller.
    private static final int OURS = 2;

    @Context HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        var violations = Builders.object();
        invalid.getConstraintViolations()
                .forEach(found -> violations.add(field(found), found.getMessage()));
        return Problems.response(
                Problems.problem(
                                "invalid-body",
                                "Some fields of the body are not as we expect them.",
                                400,
                                request.getRequestURI())
                        .add("violations", violations)
                        .build());
    }

    private static String field(ConstraintViolation<?> violation) {
        var field =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .skip(OURS)
                        .map(Path.Node::toString)
                        .collect(Collectors.joining("."));
        return field.isEmpty() ? "body" : field;
    }
}
