package org.honorarium.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.security.entity.UserRejected;
import org.honorarium.web.problem.Problems;

/**
 * The door of the API: a bearer token and nothing else, so that no browser can be tricked into
 * using somebody's session here. Only signing in needs none.
 */
public class ApiEntrance extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SIGN_IN = "/sign-in";
    private static final String PASSWORD = "/me/password";

    @Inject private transient SignIn signIn;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (asksForOtherProtocol(request)) {
            response.setHeader("Connection", "close");
            var asked = request.getHeader("Upgrade");
            refuse(request, response, AccessRejected.otherProtocol(asked));
            return;
        }
        if (request.getMethod().equals("POST") && SIGN_IN.equals(request.getPathInfo())) {
            chain.doFilter(request, response);
            return;
        }
        var who = Bearer.of(request).flatMap(signIn::of);
        if (who.isEmpty()) {
            refuse(request, response, AccessRejected.nobodySignedIn());
        } else if (who.get().mustChange() && !PASSWORD.equals(request.getPathInfo())) {
            refuse(request, response, UserRejected.passwordMustChange());
        } else {
            Me.remember(request, who.get());
            Acting.as(who.get().actor(), () -> chain.doFilter(request, response));
        }
    }

    /**
     * A client that asks for HTTP/2 with its first request, as Java's own does unless told
     * otherwise. The server does not say no, takes what comes for another protocol and never finds
     * the end of the body (Grizzly issue 1972); with HTTP/2 turned on, it loses answers.
     */
    private static boolean asksForOtherProtocol(HttpServletRequest request) {
        return request.getHeader("Upgrade") != null
                && (request.getContentLengthLong() > 0
                        || request.getHeader("Transfer-Encoding") != null);
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, Rejection rejection)
            throws IOException {
        var problem = Problems.of(rejection, request.getRequestURI());
        response.setStatus(Problems.status(rejection));
        response.setContentType(Problems.TYPE);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.toString());
    }
}
