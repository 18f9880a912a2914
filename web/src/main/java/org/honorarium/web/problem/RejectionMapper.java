package org.honorarium.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.honorarium.rejection.entity.Rejection;

/** Every refusal of every component, in one place. A new refusal needs no new mapper. */
@Provider
public class RejectionMapper implements ExceptionMapper<Rejection> {

    @Context HttpServletRequest request;

    @Override
    public Response toResponse(Rejection rejection) {
        return Problems.response(Problems.of(rejection, request.getRequestURI()));
    }
}
