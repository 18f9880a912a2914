package org.honorarium.web.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.honorarium.actors.entity.Actor;

/** The rest of a request, done as an actor, with the exceptions that a filter may throw. */
@FunctionalInterface
interface Acting {

    void go() throws IOException, ServletException;

    static void as(Actor actor, Acting rest) throws IOException, ServletException {
        try {
            actor.call(
                    () -> {
                        rest.go();
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
