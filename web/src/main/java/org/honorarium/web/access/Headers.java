package org.honorarium.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** What every answer tells the browser not to do. Scripts are governed by PrimeFaces' own nonce. */
public class Headers extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> FRAMES =
            Set.of("/annotator/task-frame", "/operations/review-frame");
    private static final Set<String> AROUND =
            Set.of("/annotator/work.xhtml", "/operations/review.xhtml", "/operations/appeal.xhtml");

    private static final Set<String> MEDIA_PATHS = Set.of("/annotator/media", "/operations/media");

    private static final String PAGES =
            "object-src 'none'; frame-src %s; frame-ancestors 'none'; base-uri 'self';"
                    + " form-action 'self'; connect-src 'self'; font-src 'self' data:;"
                    + " img-src 'self' data:; style-src 'self' 'unsafe-inline'";
    // A task's own page: it may run what stands in it, and reach nothing; least of all the house.
    private static final String FRAME =
            "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'unsafe-inline';"
                    + " style-src 'unsafe-inline'; img-src https: data:; media-src https: data:;"
                    + " font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    // What was uploaded is seen or heard; should it be something else, it can do nothing.
    private static final String MEDIA =
            "sandbox; default-src 'none'; media-src 'self'; img-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", FRAMES.contains(path) ? "SAMEORIGIN" : "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", policy(path));
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static String policy(String path) {
        if (path.equals("/api")) {
            return DATA;
        }
        if (MEDIA_PATHS.contains(path)) {
            return MEDIA;
        }
        return FRAMES.contains(path)
                ? FRAME
                : PAGES.formatted(AROUND.contains(path) ? "'self'" : "'none'");
    }
}
