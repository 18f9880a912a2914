package org.honorarium.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.security.entity.SignedIn;

/**
 * What a browser's session remembers: who signed in, and the stamp of their password then. It says
 * nothing of what they may do; that is asked anew with every request.
 */
public record Session(UUID user, String stamp) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = Session.class.getName();

    static Optional<Session> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((Session) session.getAttribute(NAME));
    }

    /** Remembers who signed in, under a new session id that nobody knew before. */
    public static void begin(HttpServletRequest request, SignedIn who) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(NAME, new Session(who.actor().id(), who.stamp()));
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    boolean isStillOf(SignedIn who) {
        return stamp.equals(who.stamp());
    }
}
