package org.honorarium.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.honorarium.session.ServerSession;

/**
 * A form on a page, filled in without a browser: it sends what it was given, from where it says, so
 * that it can also be sent as no browser would.
 */
final class Form {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    /**
     * Of the page's scripts; theirs sends it back, so that a page that is shown again has it, too.
     */
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String page;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private String origin = "http://" + ServerSession.address().getAuthority();

    private Form(CookieManager cookies, String page) {
        this.cookies = cookies;
        this.page = page;
        this.http =
                HttpClient.newBuilder().version(Version.HTTP_1_1).cookieHandler(cookies).build();
    }

    /** Opened by somebody without cookies. */
    static Form on(String page) {
        return new Form(new CookieManager(), page).read();
    }

    /** The first answer that somebody without cookies gets. */
    static HttpResponse<String> firstLookAt(String page) {
        return new Form(new CookieManager(), page).look();
    }

    /** Opened in the same session. */
    Form then(String other) {
        return new Form(cookies, other).read();
    }

    /** What another page shows in the same session. */
    HttpResponse<String> see(String other) {
        return new Form(cookies, other).look();
    }

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Form without(String name) {
        fields.remove(name);
        return this;
    }

    /** As if another site had sent it; null for not saying where from. */
    Form from(String site) {
        origin = site;
        return this;
    }

    HttpResponse<String> send() {
        var request =
                HttpRequest.newBuilder(address())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body()));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return answer(request.build());
    }

    HttpResponse<String> look() {
        return answer(HttpRequest.newBuilder(address()).build());
    }

    HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("honorarium"))
                .findFirst()
                .orElseThrow();
    }

    String field(String name) {
        return fields.get(name);
    }

    private Form read() {
        var shown = look().body();
        var hidden = HIDDEN.matcher(shown);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        var nonce = NONCE.matcher(shown);
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        return this;
    }

    private URI address() {
        return ServerSession.address().resolve(page);
    }

    private String body() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
