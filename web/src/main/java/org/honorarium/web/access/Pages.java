package org.honorarium.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.honorarium.security.entity.SignedIn;

/** Where the pages are that the house itself sends people to. */
public final class Pages {

    static final String INDEX = "/index.xhtml";
    static final String SIGN_IN = "/sign-in.xhtml";
    static final String PASSWORD = "/change-password.xhtml";
    static final String NOWHERE = "/errors/no-home.xhtml";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private Pages() {}

    public static String home(SignedIn who) {
        return Area.of(who.actor()).stream().findFirst().map(Area::getHome).orElse(NOWHERE);
    }

    /** Where somebody wanted to go, if it is one of our own pages, else where they are at home. */
    public static String next(String wanted, SignedIn who) {
        return isLocal(wanted) ? wanted : home(who);
    }

    static boolean isLocal(String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches();
    }

    static String signInThen(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("GET") || path.equals("/") || path.equals(INDEX)) {
            return SIGN_IN;
        }
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return SIGN_IN + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** A script of a page that asks for a part of it must be told in its own language. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String to)
            throws IOException {
        var target = request.getContextPath() + to;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(partialRedirect(target));
        } else {
            response.sendRedirect(target);
        }
    }

    public static String partialRedirect(String target) {
        return "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                + target.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                + "\"/></partial-response>";
    }
}
