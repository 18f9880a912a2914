package org.honorarium.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * How much may be sent to a page. The server keeps what comes with a form on its disk before any
 * page sees it, so that more than a form with one piece of evidence is taken only where operations
 * bring files, and only of somebody who may go there.
 */
final class Bodies {

    static final long MOST = 16L * 1024 * 1024;

    private Bodies() {}

    static boolean isTooLarge(HttpServletRequest request, String path) {
        return !path.startsWith("/operations/")
                && (request.getContentLengthLong() > MOST || isWithoutEnd(request));
    }

    /** A form that does not say how long it is; browsers always do. */
    private static boolean isWithoutEnd(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() < 0
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
