package org.honorarium.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.honorarium.database.boundary.Outage;

/**
 * The last net under every request: what nobody caught gets a number, which the log and whoever
 * asked are both told. (The server itself would say nothing in its log once it has an error page.)
 */
public class Incidents extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger(Incidents.class.getName());
    private static final String NUMBER = "incident";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            var incident = note(failure);
            if (response.isCommitted()) {
                throw new IOException("incident " + incident, failure);
            }
            answer(request, response, incident, Outage.isBehind(failure));
        }
    }

    /** Writes it to the log under a new number. */
    public static String note(Throwable failure) {
        var incident = UUID.randomUUID().toString();
        Outage.behind(failure)
                .ifPresentOrElse(
                        // Everybody gets one at once, and all are the same: a line each says
                        // enough.
                        outage -> LOGGER.log(Level.WARNING, "incident " + incident + ": " + outage),
                        () -> LOGGER.log(Level.ERROR, "incident " + incident, failure));
        return incident;
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String incident,
            boolean outage)
            throws IOException {
        int status = outage ? Problems.NOT_NOW : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (outage) {
            response.setHeader("Retry-After", Problems.RETRY_AFTER);
        }
        if (!request.getServletPath().equals("/api")) {
            request.setAttribute(NUMBER, incident);
            response.sendError(status);
            return;
        }
        var path = request.getRequestURI();
        var problem = outage ? Problems.outage(incident, path) : Problems.incident(incident, path);
        response.setStatus(status);
        response.setContentType(Problems.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.toString());
    }
}
