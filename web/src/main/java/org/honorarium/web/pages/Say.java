package org.honorarium.web.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import org.honorarium.rejection.entity.Rejection;

/** What a page says to its reader, in their language. */
public final class Say {

    private Say() {}

    /** Done, on this page. */
    public static void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, words(key, arguments));
    }

    /** Done, and said on the page that comes next. */
    public static void later(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key, arguments);
    }

    public static void error(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, words(key, arguments));
    }

    /** Why something was not done: the same words as on the API, or their translation. */
    static void refused(Rejection rejection) {
        add(FacesMessage.SEVERITY_ERROR, Words.of(rejection));
    }

    public static String words(String key, Object... arguments) {
        var words = Words.bundle().getString(key);
        return arguments.length == 0 ? words : MessageFormat.format(words, arguments);
    }

    private static void add(FacesMessage.Severity severity, String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, null));
    }
}
