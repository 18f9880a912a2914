package org.honorarium.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.honorarium.actors.entity.AccessRejected;

/**
 * Which thing a page was asked for: {@code ?id=}. The forms of the page send it again, so that it
 * is known from the first moment of every request.
 */
@RequestScoped
public class Asked {

    @Inject HttpServletRequest request;

    /**
     * @throws AccessRejected if no thing can have that id
     */
    public UUID id() {
        return uuid(text("id"));
    }

    /**
     * @throws AccessRejected if this text is no id
     */
    public static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw AccessRejected.notFound("page");
        }
    }

    /**
     * @throws AccessRejected if this text is no day
     */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw AccessRejected.notFound("page");
        }
    }

    /** Another parameter; empty if it is not there. */
    public String text(String name) {
        var text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }
}
