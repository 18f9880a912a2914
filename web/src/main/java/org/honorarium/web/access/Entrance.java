package org.honorarium.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.security.entity.SignedIn;

/**
 * The door of all pages: finds out who comes, sends strangers to sign in, keeps everybody out of
 * other people's folders, and lets the rest of the request happen as that actor. It is a filter and
 * not an authentication mechanism of the container, because the actor must surround the request.
 */
public class Entrance extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String DOCUMENT = "/openapi";
    private static final String ERRORS = "/errors/";

    @Inject private transient SignIn signIn;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (!isApi(request) && Bodies.isTooLarge(request, path)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (isApi(request) || isOpen(path)) {
            chain.doFilter(request, response);
            return;
        }
        var who = path.equals(DOCUMENT) ? reader(request) : who(request);
        if (who.isPresent()) {
            Me.remember(request, who.get());
            signedIn(request, response, chain, who.get());
        } else if (path.equals(Pages.SIGN_IN)) {
            chain.doFilter(request, response);
        } else {
            Pages.redirect(request, response, Pages.signInThen(request, path));
        }
    }

    private void signedIn(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            SignedIn who)
            throws IOException, ServletException {
        var path = path(request);
        if (who.mustChange() && !path.equals(Pages.PASSWORD)) {
            Pages.redirect(request, response, Pages.PASSWORD);
        } else if (path.equals("/") || path.equals(Pages.INDEX)) {
            Pages.redirect(request, response, Pages.home(who));
        } else if (Area.at(path).map(area -> area.isOpenTo(who.actor())).orElse(true)) {
            Acting.as(who.actor(), () -> chain.doFilter(request, response));
        } else {
            // Not "forbidden": nobody learns which pages others have.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The API's document is read by people and by programs. */
    private Optional<SignedIn> reader(HttpServletRequest request) {
        return Bearer.of(request).flatMap(signIn::of).or(() -> who(request));
    }

    private static boolean isApi(HttpServletRequest request) {
        // The API has a door of its own.
        return request.getServletPath().equals("/api");
    }

    private static boolean isOpen(String path) {
        return path.startsWith(RESOURCES) || path.startsWith(ERRORS);
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        var session = Session.of(request);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        var who = signIn.of(session.get().user()).filter(session.get()::isStillOf);
        if (who.isEmpty()) {
            Session.end(request);
        }
        return who;
    }

    /** As the container understood it, so that no spelling of a path gets around a guard. */
    private static String path(HttpServletRequest request) {
        var more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
