package org.honorarium.web.pages;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.honorarium.database.boundary.Outage;
import org.honorarium.rejection.entity.Rejection;
import org.honorarium.web.access.Pages;
import org.honorarium.web.problem.Incidents;
import org.honorarium.web.problem.Problems;

/**
 * What pages do with what was thrown, so that no page bean has to. A refused action says why, and
 * the page stays with what was typed; a page of what is not there is a 404; a page that was open
 * too long says so; anything else is an incident with a number, which says so when it is only that
 * the database is away.
 */
public class Refusals extends ExceptionHandlerWrapper {

    private static final String FAILED = "/errors/failed.xhtml";
    private static final String AWAY = "/errors/away.xhtml";
    private static final String EXPIRED = "/errors/expired.xhtml";

    public Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var event = events.next();
            events.remove();
            try {
                answer(event);
            } catch (IOException failure) {
                throw new FacesException(failure);
            }
        }
        getWrapped().handle();
    }

    private static void answer(ExceptionQueuedEvent event) throws IOException {
        var context = event.getContext();
        var faces = context.getContext();
        var thrown = context.getException();
        var rejection = find(Rejection.class, thrown);
        if (rejection.isPresent()) {
            refuse(faces, context.getPhaseId(), rejection.get());
        } else if (find(ViewExpiredException.class, thrown).isPresent()) {
            leave(faces, EXPIRED);
        } else {
            fail(faces, thrown);
        }
    }

    private static void refuse(FacesContext faces, PhaseId phase, Rejection rejection)
            throws IOException {
        boolean acting = faces.isPostback() && phase.compareTo(PhaseId.RENDER_RESPONSE) < 0;
        if (acting) {
            faces.validationFailed();
            Say.refused(rejection);
            return;
        }
        var status = rejection.kind() == Rejection.Kind.NOT_ALLOWED ? 403 : 404;
        send(faces, status, "/errors/" + (status == 403 ? "forbidden" : "not-found") + ".xhtml");
    }

    private static void fail(FacesContext faces, Throwable thrown) throws IOException {
        var incident = Incidents.note(thrown);
        faces.getExternalContext().getRequestMap().put("incident", incident);
        boolean away = Outage.isBehind(thrown);
        send(
                faces,
                away ? Problems.NOT_NOW : 500,
                (away ? AWAY : FAILED) + "?incident=" + incident);
    }

    private static void send(FacesContext faces, int status, String page) throws IOException {
        if (faces.getPartialViewContext().isAjaxRequest()) {
            leave(faces, page);
            return;
        }
        var external = faces.getExternalContext();
        if (!external.isResponseCommitted()) {
            external.responseReset();
            if (status == Problems.NOT_NOW) {
                external.setResponseHeader("Retry-After", Problems.RETRY_AFTER);
            }
            external.responseSendError(status, null);
        }
        faces.responseComplete();
    }

    private static void leave(FacesContext faces, String page) throws IOException {
        var external = faces.getExternalContext();
        var target = external.getRequestContextPath() + page;
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            external.redirect(target);
        } else if (!external.isResponseCommitted()) {
            // Half an answer may be written already, and Faces' own writer would be in its middle.
            external.responseReset();
            external.setResponseContentType("text/xml");
            external.setResponseCharacterEncoding("UTF-8");
            external.getResponseOutputWriter().write(Pages.partialRedirect(target));
        }
        faces.responseComplete();
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
